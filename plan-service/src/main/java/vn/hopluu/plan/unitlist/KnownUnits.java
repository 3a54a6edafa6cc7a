package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.UnitVersion;

/// The units as they are stored and, line by line, as a list states them. Plain data: what a list comes to can be
/// looked at before anything is written.
///
/// A unit that only the list knows has a negative id here.
final class KnownUnits {

    /// No chain of parents is as long as this.
    private static final int DEEPEST = 64;

    private final Map<Long, List<UnitVersion>> histories = new HashMap<>();
    private final Map<String, Set<Long>> byCode = new HashMap<>();
    private final Map<Long, Set<Long>> children = new HashMap<>();
    private final Set<Long> changed = new LinkedHashSet<>();
    private long lastNew;

    /// @param stored the stored units' versions, by id
    KnownUnits(Map<Long, List<UnitVersion>> stored) {
        stored.forEach((id, versions) -> versions.forEach(version -> put(id, version)));
    }

    /// A unit as it is on a day.
    record Known(long id, UnitVersion version) {}

    Optional<Known> bearing(String code, LocalDate day) {
        return bearers(code)
                .filter(known -> known.version().days().contains(day))
                .findFirst();
    }

    /// The first unit that bears the code only after the day.
    Optional<Known> bearingAfter(String code, LocalDate day) {
        return bearers(code)
                .filter(known -> known.version().validFrom().isAfter(day))
                .min(Comparator.comparing(known -> known.version().validFrom()));
    }

    /// The last unit that bore the code before the day.
    Optional<Known> bearingBefore(String code, LocalDate day) {
        return bearers(code)
                .filter(known -> known.version().validFrom().isBefore(day))
                .max(Comparator.comparing(known -> known.version().validFrom()));
    }

    Optional<Known> on(long id, LocalDate day) {
        return versions(id).stream()
                .filter(version -> version.days().contains(day))
                .map(version -> new Known(id, version))
                .findFirst();
    }

    /// The last day up to which the unit is valid without a gap, from a day on which it is; null where there is no end.
    @Nullable
    LocalDate validTo(long id, LocalDate from) {
        LocalDate last = from.minusDays(1);
        for (UnitVersion version : versions(id)) {
            if (version.days().contains(last.plusDays(1))) {
                LocalDate to = version.validTo();
                if (to == null) {
                    return null;
                }
                last = to;
            }
        }
        return last;
    }

    /// Whether a unit is another one or stands below it on a day.
    boolean isWithin(long id, long other, LocalDate day) {
        Long node = id;
        for (int step = 0; step < DEEPEST && node != null; step++) {
            if (node == other) {
                return true;
            }
            node = on(node, day).map(known -> known.version().parentId()).orElse(null);
        }
        return false;
    }

    /// The units right under one on a day.
    Stream<Known> under(long id, LocalDate day) {
        return children.getOrDefault(id, Set.of()).stream()
                .flatMap(child -> on(child, day).stream())
                .filter(known -> Objects.equals(known.version().parentId(), id));
    }

    /// Takes in a unit that a line is the first to state.
    ///
    /// @return its id in here
    long create(ListLine line, @Nullable Long parent) {
        long id = --lastNew;
        put(id, new UnitVersion(line.from(), null, line.code(), line.name(), line.type(), parent));
        changed.add(id);
        return id;
    }

    /// Gives a unit another name from a day on, to the end of the version that is valid on it.
    void rename(Known known, LocalDate from, String name) {
        UnitVersion old = known.version();
        List<UnitVersion> history = histories.getOrDefault(known.id(), List.of());
        history.remove(old);
        if (old.validFrom().isBefore(from)) {
            history.add(new UnitVersion(
                    old.validFrom(), from.minusDays(1), old.code(), old.name(), old.type(), old.parentId()));
        }
        history.add(new UnitVersion(from, old.validTo(), old.code(), name, old.type(), old.parentId()));
        history.sort(Comparator.comparing(UnitVersion::validFrom));
        changed.add(known.id());
    }

    /// The units that the list creates or changes, in the order of its lines.
    List<Long> changed() {
        return List.copyOf(changed);
    }

    static boolean isNew(long id) {
        return id < 0;
    }

    List<UnitVersion> versions(long id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    private Stream<Known> bearers(String code) {
        return byCode.getOrDefault(code, Set.of()).stream()
                .flatMap(id -> versions(id).stream()
                        .filter(version -> version.code().equals(code))
                        .map(version -> new Known(id, version)));
    }

    private void put(long id, UnitVersion version) {
        List<UnitVersion> history = histories.computeIfAbsent(id, unit -> new ArrayList<>());
        history.add(version);
        history.sort(Comparator.comparing(UnitVersion::validFrom));
        byCode.computeIfAbsent(version.code(), code -> new HashSet<>()).add(id);
        Long parent = version.parentId();
        if (parent != null) {
            children.computeIfAbsent(parent, unit -> new HashSet<>()).add(id);
        }
    }
}
