package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.catalogue.FormVersion;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.problem.Problem;

/// Publishing a plan: its campaigns are fixed and sent. What an earlier publication fixed stays as it is.
@ApplicationScoped
class Publication {

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    Publication(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing of the plan is published
    @Transactional
    PlanView publish(String code) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Plan plan = Plans.named(code);
        if (!plan.isPublished()) {
            plan.campaigns().forEach(planned -> fix(plan, planned));
            plan.publish(clock.instant());
            plan.persistAndFlush();
        }
        return plans.view(plan);
    }

    private void fix(Plan plan, PlannedCampaign planned) {
        Form form = Form.named(planned.form()).orElseThrow();
        refuseOtherPeriodType(form, planned);
        Window window =
                planned.window(Regime.named(form.terms().regime()).terms().window());
        @Nullable Campaign present = Campaign.findById(planned.key());
        if (present != null) {
            refuseOtherWindow(present, window);
            return;
        }
        Campaign campaign = new Campaign(
                planned.key(), window, versionOn(form, planned, window).number(), plan.code(), clock.instant());
        campaign.persist();
        outbox.write(campaign.toEvent());
    }

    private static FormVersion versionOn(Form form, PlannedCampaign planned, Window window) {
        return form.versionOn(window.to())
                .orElseThrow(() -> Problem.of(
                        PlanProblem.NO_FORM_VERSION,
                        "The form " + form.code() + " has no version that is valid on " + window.to()
                                + ", the structure date of " + planned.key() + ". State one, then publish."));
    }

    /// The form may have changed since the plan was drafted.
    private static void refuseOtherPeriodType(Form form, PlannedCampaign planned) {
        if (planned.type() != form.terms().periodType()) {
            throw Problem.of(
                    PlanProblem.CONFLICT,
                    "The form " + form.code() + " is now filled in by "
                            + form.terms().periodType() + ", the plan says " + planned.period()
                            + ". Mend the plan, then publish.");
        }
    }

    private static void refuseOtherWindow(Campaign present, Window window) {
        if (!present.window().equals(window)) {
            throw Problem.of(
                    PlanProblem.CONFLICT,
                    "The campaign " + present.key() + " is published with the window "
                            + present.window().from() + " to " + present.structureDate() + ", the plan says "
                            + window.from() + " to " + window.to() + ". Name the same days or another period.");
        }
    }
}
