package vn.hopluu.plan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.Event;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Asks for seals, seals when report-service has answered, and breaks them. Each act stays on record with its reason,
/// and is sent.
///
/// It holds the registers of units and of the catalogue, in the order in which everybody takes them: the edges
/// that a seal freezes are those of one moment.
@ApplicationScoped
class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);

    private static final int MOST_ENDED = 100;

    private final SealEdges edges;
    private final Outbox outbox;
    private final CallerRights caller;
    private final Clock clock;
    private final Duration lasting;

    Sealing(SealEdges edges, Outbox outbox, CallerRights caller, Clock clock, SealSettings settings) {
        this.caller = caller;
        this.edges = edges;
        this.outbox = outbox;
        this.clock = clock;
        this.lasting = settings.requestLasts();
    }

    /// Asks for a seal. An earlier request for the same, if it still stands, is not answered any more.
    ///
    /// @param stated how the client named the unit
    /// @throws RuntimeException a 409 problem where it is sealed, a 422 problem where the unit has no place in the
    ///     forest
    @Transactional
    Seal ask(Campaign campaign, long unit, String stated, String reason) {
        hold();
        SealKey key = key(campaign, unit);
        Seal present = Seal.findById(key);
        if (present != null && present.is(SealState.SEALED)) {
            throw Problem.of(
                    PlanProblem.SEALED,
                    Message.of("plan.sealing.sealed", campaign.key(), stated, present.at(), present.reason()));
        }
        Seal seal = present == null ? new Seal(key) : present;
        seal.ask(reason, caller.now().user(), clock.instant(), lasting);
        seal.persistAndFlush();
        seal.has(edges.renew(campaign, key, stated));
        List<Event> told = new ArrayList<>();
        for (int page = 0; page < seal.pages(); page++) {
            told.add(seal.page(page, edges.page(key, page)));
        }
        told.add(seal.toRequest());
        return done(seal, told);
    }

    /// Seals, where this answers the newest request and that still stands.
    @Transactional
    void take(CampaignClosed closed) {
        hold();
        Seal seal = Seal.findById(new SealKey(closed.form(), closed.period(), closed.unitId()));
        Instant now = clock.instant();
        if (seal == null || !seal.isSealedBy(closed, now)) {
            LOG.infof("%s@%d seals nothing: its request is over", closed.key(), closed.revision());
            return;
        }
        seal.seal(closed, now);
        done(seal, List.of(seal.toEvent(List.of())));
    }

    /// @throws RuntimeException a 409 problem where no seal is being asked for
    @Transactional
    Seal takeBack(Campaign campaign, long unit, String stated, String reason) {
        hold();
        Seal seal = Seal.findById(key(campaign, unit));
        if (seal == null || !seal.is(SealState.ASKED)) {
            throw Problem.of(
                    PlanProblem.NOT_BEING_SEALED,
                    Message.of(
                            seal != null && seal.is(SealState.SEALED)
                                    ? "plan.sealing.sealed-already"
                                    : "plan.sealing.not-asked-for",
                            campaign.key(),
                            stated));
        }
        seal.takeBack(reason, clock.instant());
        return done(seal, List.of(seal.toRequest()));
    }

    /// @throws RuntimeException a 409 problem where it is not sealed
    @Transactional
    Seal breakOpen(Campaign campaign, long unit, String stated, String reason) {
        hold();
        Seal seal = Seal.findById(key(campaign, unit));
        if (seal == null || !seal.is(SealState.SEALED)) {
            throw Problem.of(
                    PlanProblem.NOT_SEALED,
                    Message.of(
                            seal != null && seal.is(SealState.ASKED)
                                    ? "plan.sealing.asked-for"
                                    : "plan.sealing.not-sealed",
                            campaign.key(),
                            stated));
        }
        seal.breakOpen(reason, clock.instant());
        return done(seal, List.of(seal.toEvent(List.of())));
    }

    /// Ends the requests whose time is over.
    ///
    /// @return how many, some at a time
    @Transactional
    int endWhatIsOver() {
        hold();
        Instant now = clock.instant();
        List<Seal> over = Seal.over(now, MOST_ENDED);
        for (Seal seal : over) {
            seal.end(now);
            LOG.warnf(
                    "%s is not sealed: no answer came in time", seal.toRequest().key());
            done(seal, List.of(seal.toRequest()));
        }
        return over.size();
    }

    private static SealKey key(Campaign campaign, long unit) {
        return new SealKey(campaign.key().form(), campaign.key().period(), unit);
    }

    private static void hold() {
        WriteLock.hold(WriteLock.Register.UNITS);
        WriteLock.hold(WriteLock.Register.CATALOGUE);
    }

    private Seal done(Seal seal, List<Event> told) {
        seal.persistAndFlush();
        new SealAct(seal).persist();
        outbox.writeAll(told);
        return seal;
    }
}
