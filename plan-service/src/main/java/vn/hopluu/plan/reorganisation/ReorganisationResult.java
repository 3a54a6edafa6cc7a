package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.UnitHistory;
import vn.hopluu.plan.unit.UnitVersion;

/// What a reorganisation makes of each unit and obligation, as it is kept and answered.
record ReorganisationResult(
        List<UnitChange> units, List<SuccessionView> successions, List<SettledObligation> obligations) {

    static ReorganisationResult of(
            ParsedReorganisation stated,
            PresentUnits present,
            ReorganisationPlan plan,
            List<ObligationDispositions.Disposed> settled) {
        Map<Long, UnitHistory> after = new HashMap<>(present.histories());
        after.putAll(plan.histories());
        Views views = new Views(stated, present, after);
        return new ReorganisationResult(
                views.changes(plan),
                plan.links().stream().map(views::succession).toList(),
                settled.stream().map(views::obligation).toList());
    }

    /// A unit that is not stored yet has an id that says nothing to anybody.
    static @Nullable Long shown(long id) {
        return id > 0 ? id : null;
    }

    private record Views(ParsedReorganisation stated, PresentUnits present, Map<Long, UnitHistory> after) {

        List<UnitChange> changes(ReorganisationPlan plan) {
            List<UnitChange> changes = new ArrayList<>();
            for (UnitDisposition disposition : plan.dispositions().values()) {
                UnitChange.State now = stateAfter(disposition.unit());
                changes.add(new UnitChange(
                        disposition.unit(),
                        outcome(disposition),
                        disposition.pointers(),
                        stateBefore(disposition.unit()),
                        disposition.ends() ? null : now));
            }
            plan.created()
                    .forEach((id, unit) -> changes.add(new UnitChange(
                            shown(id), UnitChange.Outcome.CREATED, List.of(unit.pointer()), null, stateAfter(id))));
            return List.copyOf(changes);
        }

        private static UnitChange.Outcome outcome(UnitDisposition disposition) {
            if (disposition.ends()) {
                return UnitChange.Outcome.ENDED;
            }
            return disposition.isRestated() ? UnitChange.Outcome.CHANGED : UnitChange.Outcome.GOES_ON;
        }

        SuccessionView succession(SuccessionLink link) {
            return new SuccessionView(
                    code(present.histories(), link.predecessorId(), stated.dayBefore()),
                    link.predecessorId(),
                    code(after, link.successorId(), stated.effective()),
                    shown(link.successorId()),
                    link.kind());
        }

        SettledObligation obligation(ObligationDispositions.Disposed settled) {
            OpenObligation open = settled.obligation();
            @Nullable Treatment treatment = null;
            if (settled.instruction() != null) {
                treatment = settled.instruction().to() == null ? Treatment.EXEMPT : Treatment.TRANSFER;
            }
            return new SettledObligation(
                    lastCode(open.unit()),
                    open.unit(),
                    lastCode(open.enteredBy()),
                    open.form(),
                    open.period(),
                    open.coverage(),
                    open.due() == null ? null : open.due().toString(),
                    treatment,
                    settled.to() == null ? null : code(after, settled.to(), stated.effective()));
        }

        /// A unit whose report was transferred before may have ended long ago.
        private String lastCode(long unit) {
            return present.of(unit).versions().stream()
                    .filter(version -> version.validFrom().isBefore(stated.effective()))
                    .map(UnitVersion::code)
                    .reduce((earlier, later) -> later)
                    .orElse("");
        }

        private UnitChange.@Nullable State stateBefore(long unit) {
            return state(present.histories(), unit, stated.dayBefore());
        }

        private UnitChange.@Nullable State stateAfter(long unit) {
            return state(after, unit, stated.effective());
        }

        private static UnitChange.@Nullable State state(Map<Long, UnitHistory> units, long unit, LocalDate day) {
            UnitVersion version = on(units, unit, day);
            if (version == null) {
                return null;
            }
            Long parent = version.parentId();
            return new UnitChange.State(
                    version.code(), version.name(), version.type(), parent == null ? null : code(units, parent, day));
        }

        private static String code(Map<Long, UnitHistory> units, long unit, LocalDate day) {
            UnitVersion version = on(units, unit, day);
            return version == null ? "" : Objects.requireNonNull(version.code());
        }

        private static @Nullable UnitVersion on(Map<Long, UnitHistory> units, long unit, LocalDate day) {
            UnitHistory history = units.get(unit);
            return history == null ? null : history.on(day).orElse(null);
        }
    }
}
