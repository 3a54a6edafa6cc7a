package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.reorganisation.Act.Named;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.reorganisation.Act.StatedRoute;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitRoute;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.web.language.Message;

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
        if (disposition.ends()) {
            return refusesLaterHistory(disposition, before)
                    ? before
                    : new UnitHistory(versionsUntil(before), routesUntil(before));
        }
        return new UnitHistory(
                changesVersion(disposition) ? changed(disposition, before) : before.versions(),
                disposition.changes().get(ActKind.REROUTE) instanceof Act.Reroute reroute
                        ? rerouted(reroute, before)
                        : before.routes());
    }

    private List<UnitVersion> changed(UnitDisposition disposition, UnitHistory before) {
        UnitVersion was = disposition.before();
        ChangedVersions changes = new ChangedVersions(stated.effective(), becomes(disposition.changes(), was));
        List<UnitVersion> after = changes.of(before.versions(), was);
        if (after.isEmpty()) {
            reasons.add(
                    disposition.pointers().getFirst(),
                    "not-valid",
                    UnitDispositions.called(was),
                    Message.of(
                            "plan.resulting-histories.valid-then", stated.effective(), DateRange.told(before.days())));
            return before.versions();
        }
        changes.refused(after, was).forEach(kind -> refuseLater(disposition.pointer(kind), disposition, after));
        refuseUnchanged(disposition);
        return Stream.concat(versionsUntil(before).stream(), after.stream()).toList();
    }

    private Map<ActKind, @Nullable Object> becomes(Map<ActKind, Act> acts, UnitVersion was) {
        Map<ActKind, @Nullable Object> becomes = new EnumMap<>(ActKind.class);
        acts.forEach((kind, act) -> {
            switch (act) {
                case Act.Recode recode -> becomes.put(kind, recode.code());
                case Act.Rename rename -> becomes.put(kind, rename.name());
                case Act.Retype retype -> becomes.put(kind, retype.type());
                case Act.Move move -> becomes.put(kind, parent(move, was));
                default -> {}
            }
        });
        return becomes;
    }

    private @Nullable Long parent(Act.Move move, UnitVersion was) {
        @Nullable Long found = units.apply(move.parent());
        return found == null ? was.parentId() : found;
    }

    private static boolean changesVersion(UnitDisposition disposition) {
        return disposition.changes().keySet().stream().anyMatch(kind -> kind != ActKind.REROUTE);
    }

    private List<UnitRoute> rerouted(Act.Reroute reroute, UnitHistory before) {
        List<UnitRoute> later = before.routes().stream()
                .filter(route -> !route.validFrom().isBefore(stated.effective()))
                .toList();
        LocalDate lastDay = before.versions().getLast().validTo();
        return Stream.of(
                        routesUntil(before).stream(),
                        routes(reroute.routes()).stream().flatMap(route -> between(route, later, lastDay).stream()),
                        later.stream())
                .flatMap(route -> route)
                .toList();
    }

    /// A route that is stated for later days stands: the new one goes up to it, and no longer than the unit.
    private static Optional<UnitRoute> between(UnitRoute route, List<UnitRoute> later, @Nullable LocalDate lastDay) {
        LocalDate last = later.stream()
                .filter(other -> other.regime().equals(route.regime()))
                .map(other -> other.validFrom().minusDays(1))
                .min(Comparator.naturalOrder())
                .orElse(lastDay);
        return last != null && last.isBefore(route.validFrom()) ? Optional.empty() : Optional.of(route.until(last));
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

    /// A unit that ends cannot end before what is known of it: that would be lost without a word.
    private boolean refusesLaterHistory(UnitDisposition disposition, UnitHistory before) {
        SortedSet<String> later = Stream.concat(
                        before.versions().stream()
                                .filter(version -> !version.validFrom().isBefore(stated.effective())
                                        || version.days().contains(stated.dayBefore()) && version.validTo() != null)
                                .map(version -> UnitDispositions.called(version) + " in " + version.days()),
                        before.routes().stream()
                                .filter(route -> !route.validFrom().isBefore(stated.effective()))
                                .map(route -> "route " + route.regime() + " in " + route.days()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!later.isEmpty()) {
            reasons.add(
                    Objects.requireNonNull(disposition.endPointer()),
                    "history-after",
                    UnitDispositions.called(disposition.before()),
                    Message.of("plan.resulting-histories.history-after", stated.effective(), String.join(", ", later)));
        }
        return !later.isEmpty();
    }

    /// Two acts of one day say different things of one unit: which of them holds is not guessed.
    private void refuseLater(String pointer, UnitDisposition disposition, List<UnitVersion> after) {
        reasons.add(
                pointer,
                "history-after",
                UnitDispositions.called(disposition.before()),
                Message.of(
                        "plan.resulting-histories.said-elsewhere",
                        stated.effective(),
                        UnitDispositions.called(after.getFirst()),
                        after.getFirst().days().told()));
    }

    private void refuseUnchanged(UnitDisposition disposition) {
        UnitVersion was = disposition.before();
        disposition.changes().forEach((kind, act) -> {
            boolean same = switch (act) {
                case Act.Rename rename -> was.name().equals(rename.name());
                case Act.Retype retype -> was.type().equals(retype.type());
                case Act.Recode recode -> was.code().equals(recode.code());
                case Act.Move move -> Objects.equals(was.parentId(), units.apply(move.parent()));
                default -> false;
            };
            if (same) {
                reasons.add(
                        act.pointer(),
                        "no-change",
                        UnitDispositions.called(was),
                        Message.of("plan.resulting-histories.no-change"));
            }
        });
    }
}
