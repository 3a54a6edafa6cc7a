package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.obligation.ActTerms;
import vn.hopluu.plan.obligation.Obligation;
import vn.hopluu.plan.obligation.ObligationActs;
import vn.hopluu.plan.obligation.ObligationDisposition;
import vn.hopluu.plan.obligation.ObligationKey;

/// What units still owe, as far as a reorganisation has to say what becomes of it.
@ApplicationScoped
class OpenObligations {

    private final ObligationActs acts;
    private final Clock clock;

    OpenObligations(ObligationActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /// Those due on the day or later, or at a moment that cannot be said yet, that nobody is exempted from.
    ///
    /// @param units who has to enter them, by id
    /// @param effective the first day on which the reorganisation holds
    List<OpenObligation> of(Set<Long> units, LocalDate effective) {
        if (units.isEmpty()) {
            return List.of();
        }
        return Obligation.openOf(units, start(effective)).stream()
                .map(this::open)
                .toList();
    }

    /// Does what the body says of them, all together.
    void settle(List<ObligationDispositions.Disposed> settled, ParsedReorganisation stated) {
        if (settled.isEmpty()) {
            return;
        }
        Set<Long> units =
                settled.stream().map(one -> one.obligation().enteredBy()).collect(Collectors.toSet());
        Map<ObligationKey, Obligation> owed = Obligation.openOf(units, start(stated.effective())).stream()
                .collect(Collectors.toMap(Obligation::key, Function.identity()));
        acts.settle(settled.stream().map(one -> disposition(one, owed, stated)).toList());
    }

    private static ObligationDisposition disposition(
            ObligationDispositions.Disposed one, Map<ObligationKey, Obligation> owed, ParsedReorganisation stated) {
        ObligationInstruction instruction = Objects.requireNonNull(one.instruction());
        OpenObligation open = one.obligation();
        ObligationKey key = new ObligationKey(open.form(), open.period(), open.unit(), open.coverage());
        ActTerms terms = new ActTerms(stated.code() + "/" + key, instruction.reason(), stated.legalBasis());
        return new ObligationDisposition(Objects.requireNonNull(owed.get(key)), terms, one.to());
    }

    private Instant start(LocalDate effective) {
        return effective.atStartOfDay(clock.getZone()).toInstant();
    }

    private OpenObligation open(Obligation owed) {
        ObligationKey key = owed.key();
        @Nullable Long enteredBy = owed.enteredById();
        @Nullable Instant due = owed.due().at();
        return new OpenObligation(
                key.unitId(),
                enteredBy == null ? key.unitId() : enteredBy,
                key.form(),
                key.period(),
                key.coverage(),
                due == null ? null : due.atZone(clock.getZone()).toOffsetDateTime());
    }
}
