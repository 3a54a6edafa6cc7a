package vn.hopluu.report.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinitions;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The campaign that a file is for, and its form.
record ImportTarget(Campaign campaign, FormDefinition definition, Coverage coverage) {

    /// Finds targets.
    @ApplicationScoped
    static class Finding {

        private final Campaigns campaigns;
        private final FormDefinitions definitions;
        private final Clock clock;

        Finding(Campaigns campaigns, FormDefinitions definitions, Clock clock) {
            this.campaigns = campaigns;
            this.definitions = definitions;
            this.clock = clock;
        }

        /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the request does not say which campaign, 404
        ///     where there is none, 409 before its window
        ImportTarget find(@Nullable String form, @Nullable String period, Coverage coverage) {
            if (form == null || period == null) {
                throw Problem.of(
                        WebProblem.MALFORMED,
                        "A list of units does not say what it reports: add ?form= and &period= to the address. Only a"
                                + " filled-in template says so itself.");
            }
            Campaign campaign = campaigns
                    .find(form, period)
                    .orElseThrow(() -> Problem.of(
                            ReportProblem.UNKNOWN_CAMPAIGN,
                            "No published plan asks for this form in this period. Check both."));
            if (LocalDate.now(clock).isBefore(campaign.windowFrom())) {
                throw Problem.of(
                        ReportProblem.WINDOW_NOT_BEGUN,
                        "The window of %s in %s begins on %s: report from that day on."
                                .formatted(form, period, campaign.windowFrom()));
            }
            return new ImportTarget(campaign, definitions.definition(campaign, null), coverage);
        }
    }
}
