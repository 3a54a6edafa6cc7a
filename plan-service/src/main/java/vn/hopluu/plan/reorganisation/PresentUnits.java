package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;

/// The units as they are, as far as a reorganisation has to do with them. Plain data, so that planning needs no
/// database.
final class PresentUnits {

    private static final UnitHistory NOTHING = new UnitHistory(List.of(), List.of());

    private final Map<Long, UnitHistory> histories;
    private final Map<String, Set<Long>> byCode = new HashMap<>();

    /// @param histories by id
    PresentUnits(Map<Long, UnitHistory> histories) {
        this.histories = Map.copyOf(histories);
        histories.forEach((id, history) -> history.versions()
                .forEach(version -> byCode.computeIfAbsent(version.code(), code -> new HashSet<>())
                        .add(id)));
    }

    Map<Long, UnitHistory> histories() {
        return histories;
    }

    /// Empty where there is no such unit.
    UnitHistory of(long unit) {
        return histories.getOrDefault(unit, NOTHING);
    }

    Optional<Long> bearing(String code, LocalDate day) {
        return byCode.getOrDefault(code, Set.of()).stream()
                .filter(id -> {
                    UnitVersion version = on(of(id), day);
                    return version != null && version.code().equals(code);
                })
                .findFirst();
    }

    /// What a unit with this history is on the day, or null where it is not valid.
    static @Nullable UnitVersion on(UnitHistory history, LocalDate day) {
        return history.on(day).orElse(null);
    }
}
