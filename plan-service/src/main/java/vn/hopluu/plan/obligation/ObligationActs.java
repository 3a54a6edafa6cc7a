package vn.hopluu.plan.obligation;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The acts that change an obligation after publication. Each is done once, stays on record, and is sent.
///
/// Where a reorganisation acts, it holds the register of units already and takes that of the catalogue here: always in
/// this order.
@ApplicationScoped
public class ObligationActs {

    private final ObligationFactory obligations;
    private final Outbox outbox;
    private final Clock clock;

    ObligationActs(ObligationFactory obligations, Outbox outbox, Clock clock) {
        this.obligations = obligations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Nobody owes it any more.
    ///
    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing is different
    @Transactional
    public Obligation exempt(ObligationKey key, ActTerms terms) {
        Instant now = clock.instant();
        return act(new ObligationAct(ObligationAct.Kind.EXEMPT, key, terms, null, null), owed -> owed.exempt(now));
    }

    /// It may be handed in later.
    ///
    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing is different
    @Transactional
    public Obligation extend(ObligationKey key, ActTerms terms, Instant due) {
        Instant now = clock.instant();
        return act(new ObligationAct(ObligationAct.Kind.EXTEND, key, terms, due, null), owed -> owed.extend(due, now));
    }

    /// It stays a report of its unit, entered by the successor.
    ///
    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing is different
    @Transactional
    public Obligation transfer(ObligationKey key, ActTerms terms, long successor) {
        Instant now = clock.instant();
        return act(
                new ObligationAct(ObligationAct.Kind.TRANSFER, key, terms, null, successor),
                owed -> owed.transferTo(successor, now));
    }

    /// Many acts together, each as it would be done alone, in statements of some hundred.
    ///
    /// @throws RuntimeException a 409 or 422 problem; then nothing is different
    @Transactional
    public void settle(List<ObligationDisposition> all) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Map<String, ObligationAct> onRecord =
                ObligationAct.onRecord(all.stream().map(one -> one.terms().id()).toList());
        Instant now = clock.instant();
        List<ObligationChanged> events = new ArrayList<>(all.size());
        for (ObligationDisposition one : all) {
            ObligationAct act = one.act();
            if (!isDone(act, onRecord.get(act.id()))) {
                one.move(now);
                act.done(one.owed(), now);
                events.add(one.owed().toEvent());
            }
        }
        outbox.writeAll(events);
    }

    /// A unit that the plan passed over owes a report of a published campaign, or owes it again.
    ///
    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing is different
    @Transactional
    public Obligation add(ObligationKey key, ActTerms terms, Instant due) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        ObligationAct act = new ObligationAct(ObligationAct.Kind.ADD, key, terms, due, null);
        Obligation done = alreadyDone(act);
        if (done != null) {
            return done;
        }
        Instant now = clock.instant();
        Obligation present = Obligation.named(key).orElse(null);
        Obligation owed = present == null ? obligations.newObligation(campaign(key), key, due, now) : present;
        if (present != null) {
            present.owe(due, now);
        }
        return send(act, owed, now);
    }

    private Obligation act(ObligationAct act, Consumer<Obligation> move) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Obligation done = alreadyDone(act);
        if (done != null) {
            return done;
        }
        Obligation owed = named(act.obligation());
        move.accept(owed);
        return send(act, owed, clock.instant());
    }

    private Obligation send(ObligationAct act, Obligation owed, Instant now) {
        owed.persistAndFlush();
        act.done(owed, now);
        outbox.write(owed.toEvent());
        return owed;
    }

    private static @Nullable Obligation alreadyDone(ObligationAct act) {
        ObligationAct present = ObligationAct.findById(act.id());
        return isDone(act, present) ? named(act.obligation()) : null;
    }

    /// @param present what is on record under the act's id
    private static boolean isDone(ObligationAct act, @Nullable ObligationAct present) {
        if (present != null && !present.saysLike(act)) {
            throw Problem.of(
                    PlanProblem.ACT_ID_TAKEN,
                    Message.of("plan.obligation-acts.act-id-taken", act.id(), present.kind(), present.obligation()));
        }
        return present != null;
    }

    static Obligation named(ObligationKey key) {
        return Obligation.named(key).orElseThrow(() -> unknown(key));
    }

    static HttpProblem unknown(ObligationKey key) {
        return Problem.of(PlanProblem.UNKNOWN_OBLIGATION, Message.of("plan.obligation-acts.unknown-obligation", key));
    }

    private static Campaign campaign(ObligationKey key) {
        return Campaign.named(key.form(), key.period());
    }
}
