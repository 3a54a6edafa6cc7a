package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.hopluu.plan.campaign.Campaign;
import vn.hopluu.plan.campaign.CampaignFixing;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.obligation.OwnerlessObligations;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Publishing a plan: its campaigns and who owes what are fixed, and sent with the plan.
@ApplicationScoped
class Publication {

    private final CampaignFixing fixing;
    private final ObligationCreation obligationCreation;
    private final DueDetermination determination;
    private final SuperiorPlans superiors;
    private final OwnerlessObligations ownerless;
    private final PlanEvents events;
    private final PlanViews views;
    private final Outbox outbox;
    private final Clock clock;

    Publication(
            CampaignFixing fixing,
            ObligationCreation obligationCreation,
            DueDetermination determination,
            SuperiorPlans superiors,
            OwnerlessObligations ownerless,
            PlanEvents events,
            PlanViews views,
            Outbox outbox,
            Clock clock) {
        this.fixing = fixing;
        this.obligationCreation = obligationCreation;
        this.determination = determination;
        this.superiors = superiors;
        this.ownerless = ownerless;
        this.events = events;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Units must not change while it is worked out who owes what, so it takes both registers, that of units first.
    ///
    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing of the plan is published
    @Transactional
    PlanView publish(String code) {
        WriteLock.hold(WriteLock.Register.UNITS);
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Plan plan = Plan.named(code);
        if (!plan.isPublished()) {
            plan.campaigns().forEach(planned -> obligationCreation.create(plan, planned, fix(plan, planned)));
            plan.publish(clock.instant());
            plan.persistAndFlush();
            outbox.write(events.of(plan));
            tellThoseBelow(plan);
            determination.again();
        }
        return views.of(plan).telling(ownerless.of(code));
    }

    private Campaign fix(Plan plan, PlannedCampaign planned) {
        Form form = Form.named(planned.form()).orElseThrow();
        refuseOtherPeriodType(form, planned);
        return fixing.fix(
                form,
                planned.key(),
                planned.window(Regime.named(form.terms().regime()).terms().window()),
                plan.code());
    }

    /// Plans that cite this one by its number can say its code now.
    private void tellThoseBelow(Plan superior) {
        Instant now = clock.instant();
        superiors.citing(superior).forEach(plan -> {
            plan.grow(now);
            outbox.write(events.of(plan));
        });
    }

    /// The form may have changed since the plan was drafted.
    private static void refuseOtherPeriodType(Form form, PlannedCampaign planned) {
        if (!form.terms().takes(planned.named())) {
            throw Problem.of(
                    PlanProblem.CONFLICT,
                    Message.of(
                            "plan.publication.conflict",
                            form.code(),
                            form.terms().periodType(),
                            planned.period()));
        }
    }
}
