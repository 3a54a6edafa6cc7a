package vn.hopluu.plan.unitlist;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A level of the administrative order, as the official lists have it.
///
/// The length of a code says its level: 12, 106, 03424 (QĐ 124/2004/QĐ-TTg and what followed it).
enum Level {
    PROVINCE("cấp tỉnh", 2, Set.of("p", "tỉnh", "province")),
    DISTRICT("cấp huyện", 3, Set.of("d", "huyện", "district")),
    COMMUNE("cấp xã", 5, Set.of("w", "xã", "commune"));

    private final String label;
    private final int digits;
    private final Set<String> words;

    Level(String label, int digits, Set<String> words) {
        this.label = label;
        this.digits = digits;
        this.words = words;
    }

    /// Its name in Vietnamese.
    String label() {
        return label;
    }

    /// How many digits a code of this level has.
    int digits() {
        return digits;
    }

    /// The levels that may stand right above it. A commune stands right under its province where there are no districts
    /// any more.
    Set<Level> superiors() {
        return switch (this) {
            case PROVINCE -> Set.of();
            case DISTRICT -> Set.of(PROVINCE);
            case COMMUNE -> Set.of(DISTRICT, PROVINCE);
        };
    }

    static Optional<Level> of(String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        for (Level level : values()) {
            if (level.words.contains(sought)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
