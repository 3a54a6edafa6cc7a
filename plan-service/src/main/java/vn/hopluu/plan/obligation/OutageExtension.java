package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// One act that extends every obligation that fell due while nothing could be handed in (gia hạn do sự cố
/// hệ thống). On record it is an extension of each, under the act's id with the obligation behind it.
@ApplicationScoped
class OutageExtension {

    /// More than the units of the country owe on one day.
    static final int MOST = 50_000;

    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final EntityManager database;
    private final Clock clock;

    OutageExtension(Outbox outbox, EntityManager database, Clock clock) {
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// The caller has a transaction. Done again it extends what it has not extended yet.
    ///
    /// @return how many obligations are extended by the act
    /// @throws RuntimeException a 409 problem where they are too many, 422 where the id is another act's
    long extend(OutageBody.Outage outage) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        String prefix = outage.terms().id() + "/";
        ActTerms terms = outage.terms();
        ObligationAct.refuseAnother(prefix, terms.id(), act -> act.isExtensionTo(outage.due(), terms.reason()));
        Instant now = clock.instant();
        long extended = ObligationAct.countOf(prefix);
        if (extended + Obligation.countDueIn(outage.from(), outage.to()) > MOST) {
            throw Problem.of(PlanProblem.ACT_REFUSED, Message.of("plan.outage-extension.act-refused", MOST));
        }
        List<Obligation> page;
        do {
            page = Obligation.dueIn(outage.from(), outage.to(), AT_ONCE);
            extend(page, prefix, outage, now);
            extended += page.size();
        } while (page.size() == AT_ONCE);
        return extended;
    }

    private void extend(List<Obligation> page, String prefix, OutageBody.Outage outage, Instant now) {
        List<ObligationChanged> events = new ArrayList<>();
        for (Obligation owed : page) {
            owed.extend(outage.due(), now);
            ActTerms terms = new ActTerms(
                    prefix + owed.key(), outage.terms().reason(), outage.terms().legalBasis());
            new ObligationAct(ObligationAct.Kind.EXTEND, owed.key(), terms, outage.due(), null).done(owed, now);
            events.add(owed.toEvent());
        }
        outbox.writeAll(events);
        database.flush();
        database.clear();
    }
}
