package vn.hopluu.plan.unitlist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A column of a list, and the headers under which it is known.
enum Column {
    LEVEL("level", Set.of("cấp")),
    CODE("code", Set.of("mã")),
    PARENT("parent", Set.of("parent_code", "mã_cấp_trên")),
    NAME("name", Set.of("tên")),
    FULL_NAME("full_name", Set.of("tên_đầy_đủ")),
    TYPE("type", Set.of("unit_type", "loại")),
    EFFECTIVE_FROM("effective_from", Set.of("hiệu_lực_từ"));

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0-]+");

    private final String header;
    private final Set<String> alsoKnownAs;

    Column(String header, Set<String> alsoKnownAs) {
        this.header = header;
        this.alsoKnownAs = alsoKnownAs;
    }

    String header() {
        return header;
    }

    /// The headers that mean it, for a remedy.
    String headers() {
        return alsoKnownAs.stream().sorted().reduce(header, (all, next) -> all + " / " + next);
    }

    /// Capitals, spaces for underscores and decomposed letters make no difference.
    static Optional<Column> of(String header) {
        String sought = GAPS.matcher(Normalizer.normalize(header.strip(), Normalizer.Form.NFC))
                .replaceAll("_")
                .toLowerCase(Locale.ROOT);
        for (Column column : values()) {
            if (column.header.equals(sought) || column.alsoKnownAs.contains(sought)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
