package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.problem.Problem;

/// Seals a campaign for a root, and breaks a seal. Each act stays on record with its reason, and is sent.
///
/// It holds the registers of units and of the catalogue, in the order in which everybody takes them: the edges
/// that a seal freezes are those of one moment.
@ApplicationScoped
class Sealing {

    private final ForestUnder forest;
    private final Outbox outbox;
    private final Clock clock;

    Sealing(ForestUnder forest, Outbox outbox, Clock clock) {
        this.forest = forest;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param stated how the client named the root
    /// @throws RuntimeException a 409 problem where it is sealed, a 422 problem where the unit is no root
    @Transactional
    Seal seal(Campaign campaign, long root, String stated, String reason) {
        hold();
        SealKey key = new SealKey(campaign.key().form(), campaign.key().period(), root);
        Seal present = Seal.findById(key);
        if (present != null && present.isSealed()) {
            throw Problem.of(
                    PlanProblem.SEALED,
                    campaign.key() + " is sealed for " + stated + " since " + present.at() + ": " + present.reason()
                            + ". To seal it anew, break this seal first.");
        }
        Seal seal = present == null ? new Seal(key) : present;
        Instant now = clock.instant();
        seal.seal(forest.of(campaign, root, stated), reason, now);
        return done(seal);
    }

    /// @throws RuntimeException a 409 problem where it is not sealed
    @Transactional
    Seal breakOpen(Campaign campaign, long root, String stated, String reason) {
        hold();
        Seal seal =
                Seal.findById(new SealKey(campaign.key().form(), campaign.key().period(), root));
        if (seal == null || !seal.isSealed()) {
            throw Problem.of(PlanProblem.NOT_SEALED, campaign.key() + " is not sealed for " + stated + ".");
        }
        seal.breakOpen(reason, clock.instant());
        return done(seal);
    }

    private static void hold() {
        WriteLock.hold(WriteLock.Register.UNITS);
        WriteLock.hold(WriteLock.Register.CATALOGUE);
    }

    private Seal done(Seal seal) {
        seal.persistAndFlush();
        new SealAct(seal).persist();
        outbox.write(seal.toEvent());
        return seal;
    }
}
