package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Creates or replaces a regime.
@ApplicationScoped
class RegimeUpsert {

    private final PublishedUse use;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Event<RegimeUpdated> changed;
    private final Clock clock;

    RegimeUpsert(PublishedUse use, IfMatch ifMatch, Outbox outbox, Event<RegimeUpdated> changed, Clock clock) {
        this.use = use;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    PutResult<RegimeView> put(String code, RegimeTerms stated) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        @Nullable Regime present = Regime.findById(code);
        if (present != null && !stated.worksLike(present.terms()) && use.ofRegime(code)) {
            throw Problem.of(
                    PlanProblem.IN_USE,
                    Message.of(
                            "plan.regime-upsert.in-use",
                            code,
                            present.terms().tree(),
                            present.terms().window()));
        }
        Regime regime = present == null ? new Regime(code) : present;
        long before = regime.revision();
        boolean changes = regime.restate(stated, clock.instant());
        ifMatch.require(before, changes);
        if (changes) {
            regime.persistAndFlush();
            outbox.write(regime.toEvent());
            changed.fire(new RegimeUpdated(code));
        }
        return new PutResult<>(present == null, RegimeView.of(regime));
    }
}
