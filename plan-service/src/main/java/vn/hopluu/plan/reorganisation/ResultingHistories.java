package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.reorganisation.Act.Named;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.reorganisation.Act.StatedRoute;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitRoute;
import vn.hopluu.plan.unit.UnitVersion;

/// Makes the histories that units have after a reorganisation: what was, up to the day before, and what is from the
/// effective date on.
final class ResultingHistories {

    private final ParsedReorganisation stated;
    private final PresentUnits present;
    private final Function<Named, @Nullable Long> units;
    private final Reasons reasons;

    /// @param units finds whom a name means on the effective date, and notes where it means nobody
    ResultingHistories(
            ParsedReorganisation stated, PresentUnits present, Function<Named, @Nullable Long> units, Reasons reasons) {
        this.stated = stated;
        this.present = present;
        this.units = units;
        this.reasons = reasons;
    }

    UnitHistory of(NewUnit unit) {
        @Nullable Long parent = optional(unit.parent());
        return new UnitHistory(
                List.of(new UnitVersion(stated.effective(), null, unit.code(), unit.name(), unit.type(), parent)),
                routes(unit.routes()));
    }

    /// @param disposition of a unit that ends or changes
    UnitHistory of(UnitDisposition disposition) {
        UnitHistory before = present.of(disposition.unit());
        if (refusesLaterHistory(disposition, before)) {
            return before;
        }
        if (disposition.ends()) {
            return new UnitHistory(versionsUntil(before), routesUntil(before));
        }
        return new UnitHistory(
                changesVersion(disposition) ? changed(disposition, before) : before.versions(),
                disposition.changes().get(ActKind.REROUTE) instanceof Act.Reroute reroute
                        ? rerouted(reroute, before)
                        : before.routes());
    }

    private List<UnitVersion> changed(UnitDisposition disposition, UnitHistory before) {
        UnitVersion was = disposition.before();
        Map<ActKind, Act> changes = disposition.changes();
        UnitVersion becomes = new UnitVersion(
                stated.effective(),
                null,
                changes.get(ActKind.RECODE) instanceof Act.Recode recode ? recode.code() : was.code(),
                changes.get(ActKind.RENAME) instanceof Act.Rename rename ? rename.name() : was.name(),
                changes.get(ActKind.RETYPE) instanceof Act.Retype retype ? retype.type() : was.type(),
                changes.get(ActKind.MOVE) instanceof Act.Move move ? parent(move, was) : was.parentId());
        refuseUnchanged(disposition, becomes);
        return Stream.concat(versionsUntil(before).stream(), Stream.of(becomes)).toList();
    }

    private @Nullable Long parent(Act.Move move, UnitVersion was) {
        @Nullable Long found = units.apply(move.parent());
        return found == null ? was.parentId() : found;
    }

    private static boolean changesVersion(UnitDisposition disposition) {
        return disposition.changes().keySet().stream().anyMatch(kind -> kind != ActKind.REROUTE);
    }

    private List<UnitRoute> rerouted(Act.Reroute reroute, UnitHistory before) {
        return Stream.concat(routesUntil(before).stream(), routes(reroute.routes()).stream())
                .toList();
    }

    private List<UnitRoute> routes(List<StatedRoute> routes) {
        List<UnitRoute> found = new ArrayList<>();
        for (StatedRoute route : routes) {
            @Nullable Long recipient = units.apply(route.recipient());
            @Nullable Long intermediary = optional(route.intermediary());
            @Nullable Long addressee = optional(route.addressee());
            if (recipient != null) {
                found.add(new UnitRoute(route.regime(), stated.effective(), null, recipient, intermediary, addressee));
            }
        }
        return found;
    }

    private @Nullable Long optional(@Nullable Named unit) {
        return unit == null ? null : units.apply(unit);
    }

    private List<UnitVersion> versionsUntil(UnitHistory before) {
        return before.versions().stream()
                .filter(version -> version.validFrom().isBefore(stated.effective()))
                .map(version -> new UnitVersion(
                        version.validFrom(),
                        earlier(version.validTo()),
                        version.code(),
                        version.name(),
                        version.type(),
                        version.parentId()))
                .toList();
    }

    private List<UnitRoute> routesUntil(UnitHistory before) {
        return before.routes().stream()
                .filter(route -> route.validFrom().isBefore(stated.effective()))
                .map(route -> route.until(earlier(route.validTo())))
                .toList();
    }

    private LocalDate earlier(@Nullable LocalDate validTo) {
        return validTo == null || validTo.isAfter(stated.dayBefore()) ? stated.dayBefore() : validTo;
    }

    /// What is known of a unit after the effective date would be lost without a word.
    private boolean refusesLaterHistory(UnitDisposition disposition, UnitHistory before) {
        SortedSet<String> later = Stream.concat(
                        before.versions().stream()
                                .filter(version -> !version.validFrom().isBefore(stated.effective())
                                        || version.days().contains(stated.dayBefore()) && version.validTo() != null)
                                .map(version -> UnitDispositions.called(version) + " in " + version.days()),
                        before.routes().stream()
                                .filter(route -> !route.validFrom().isBefore(stated.effective())
                                        && (disposition.ends()
                                                || disposition.changes().containsKey(ActKind.REROUTE)))
                                .map(route -> "route " + route.regime() + " in " + route.days()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!later.isEmpty()) {
            reasons.add(
                    Objects.requireNonNullElse(
                            disposition.endPointer(), disposition.pointers().getFirst()),
                    "history-after",
                    UnitDispositions.called(disposition.before()),
                    "a unit of which nothing is stated from " + stated.effective() + " on, and no end; here stands "
                            + String.join(", ", later) + ": PUT the unit without it first");
        }
        return !later.isEmpty();
    }

    private void refuseUnchanged(UnitDisposition disposition, UnitVersion becomes) {
        UnitVersion was = disposition.before();
        disposition.changes().forEach((kind, act) -> {
            boolean same = switch (act) {
                case Act.Rename _ -> was.name().equals(becomes.name());
                case Act.Retype _ -> was.type().equals(becomes.type());
                case Act.Recode _ -> was.code().equals(becomes.code());
                case Act.Move move -> Objects.equals(was.parentId(), units.apply(move.parent()));
                default -> false;
            };
            if (same) {
                reasons.add(
                        act.pointer(),
                        "no-change",
                        UnitDispositions.called(was),
                        "something else than what it is already");
            }
        });
    }
}
