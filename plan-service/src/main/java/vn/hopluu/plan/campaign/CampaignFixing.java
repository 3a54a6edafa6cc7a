package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.catalogue.FormVersion;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Fixes a campaign when a plan that names it is published. What an earlier publication fixed stays as it is.
@ApplicationScoped
public class CampaignFixing {

    private final Outbox outbox;
    private final Clock clock;

    CampaignFixing(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param window the days that the plan means
    /// @param plan the plan that is being published
    /// @throws RuntimeException a 409 or 422 problem
    public Campaign fix(Form form, CampaignKey key, Window window, String plan) {
        @Nullable Campaign present = Campaign.findById(key);
        if (present != null) {
            refuseOtherWindow(present, window);
            return present;
        }
        Campaign campaign =
                new Campaign(key, window, versionOn(form, key, window).number(), plan, clock.instant());
        campaign.persist();
        outbox.write(campaign.toEvent());
        return campaign;
    }

    private static FormVersion versionOn(Form form, CampaignKey key, Window window) {
        return form.versionOn(window.to())
                .orElseThrow(() -> Problem.of(
                        PlanProblem.NO_FORM_VERSION,
                        Message.of("plan.campaign-fixing.no-form-version", form.code(), window.to(), key)));
    }

    private static void refuseOtherWindow(Campaign present, Window window) {
        if (!present.window().equals(window)) {
            throw Problem.of(
                    PlanProblem.CONFLICT,
                    Message.of(
                            "plan.campaign-fixing.conflict",
                            present.key(),
                            present.window().from(),
                            present.structureDate(),
                            window.from(),
                            window.to()));
        }
    }
}
