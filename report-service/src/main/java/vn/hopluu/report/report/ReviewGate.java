package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.review.Phase;
import vn.hopluu.report.review.RequiredStep;
import vn.hopluu.report.review.Review;
import vn.hopluu.web.problem.Problem;

/// Lets a report through where its regime's steps are taken. The caller holds the report's row.
@ApplicationScoped
public class ReviewGate {

    private final Campaigns campaigns;
    private final Reviews reviews;

    ReviewGate(Campaigns campaigns, Reviews reviews) {
        this.campaigns = campaigns;
        this.reviews = reviews;
    }

    Review of(Report report) {
        ReportKey key = report.key();
        Campaign campaign = campaigns
                .find(key.form(), key.period())
                .orElseThrow(() -> new IllegalStateException("a report's campaign is there: " + key));
        return reviews.of(campaign);
    }

    /// @throws HttpProblem 409 with the steps on the draft that are open
    void requireSigned(Report report) {
        refuse(of(report), Phase.DRAFT, report, "handed in");
    }

    /// @throws HttpProblem 409 with the steps on the version handed in that are open; none are asked for where a
    ///     withdrawal is approved
    void requireAccepted(Report report) {
        if (report.handedIn() != null) {
            refuse(of(report), Phase.HANDED_IN, report, "approved");
        }
    }

    /// Whoever hands content in without a draft stands for the steps on it.
    ///
    /// @throws HttpProblem 409 where the regime wants different persons
    public void standIn(Report report, Actor by) {
        Review review = of(report);
        if (review.steps().isEmpty()) {
            report.standsOn(report.marks().cleared());
            return;
        }
        if (!review.oneMayStandForAll()) {
            String way = report.handedIn() == null && report.approved() == null
                    ? ""
                    : "withdraw the report first, unless it is withdrawn or returned (what is approved stands until a new version"
                            + " is approved), ";
            throw Problem.builder(
                            ReportProblem.OTHER_PERSON_NEEDED,
                            "The regime wants different persons to fill in and to take the steps "
                                    + names(review.open(
                                            Phase.DRAFT, report.marks().cleared()))
                                    + ". "
                                    + capitalised(
                                            way
                                                    + "PUT a draft, have each step taken (POST …/steps/{step}), then POST its submission."))
                    .build();
        }
        report.standsOn(review.standIn(by.name(), by.at(), report.marks()));
    }

    private static void refuse(Review review, Phase phase, Report report, String what) {
        List<RequiredStep> open = review.open(phase, report.marks());
        if (!open.isEmpty()) {
            throw stepsOpen(open, "it can be " + what);
        }
    }

    static HttpProblem stepsOpen(List<RequiredStep> open, String before) {
        return Problem.builder(
                        ReportProblem.STEP_OPEN,
                        "Before %s, %s to be taken: %s. Have it taken (POST …/steps/{step}); GET …/steps says by whom."
                                .formatted(before, open.size() == 1 ? "a step is" : "steps are", names(open)))
                .with("open", open.stream().map(RequiredStep::toString).toList())
                .build();
    }

    private static String names(List<RequiredStep> places) {
        return String.join(", ", places.stream().map(RequiredStep::toString).toList());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
