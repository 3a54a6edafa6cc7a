package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.obligation.ActTerms;
import vn.hopluu.plan.obligation.Acting;
import vn.hopluu.plan.obligation.Obligation;
import vn.hopluu.plan.obligation.ObligationKey;

/// What units still owe, as far as a reorganisation has to say what becomes of it.
@ApplicationScoped
class OpenObligations {

    private final Acting acting;
    private final Clock clock;

    OpenObligations(Acting acting, Clock clock) {
        this.acting = acting;
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
        Instant from = effective.atStartOfDay(clock.getZone()).toInstant();
        return Obligation.openOf(units, from).stream().map(this::open).toList();
    }

    /// Does what the body says of them.
    void settle(List<Settlement.Settled> settled, StatedReorganisation stated) {
        for (Settlement.Settled one : settled) {
            ObligationWord word = Objects.requireNonNull(one.word());
            OpenObligation open = one.obligation();
            ObligationKey key = new ObligationKey(open.form(), open.period(), open.unit(), open.coverage());
            ActTerms terms = new ActTerms(stated.code() + "/" + key, word.reason(), stated.legalBasis());
            if (one.to() == null) {
                acting.exempt(key, terms);
            } else {
                acting.transfer(key, terms, one.to());
            }
        }
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
