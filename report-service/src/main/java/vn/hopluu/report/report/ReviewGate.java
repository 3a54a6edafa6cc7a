package vn.hopluu.report.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.reference.Reviews;
import vn.hopluu.report.review.Phase;
import vn.hopluu.report.review.RequiredStep;
import vn.hopluu.report.review.Review;
import vn.hopluu.web.language.Message;
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
        refuse(of(report), Phase.DRAFT, report, Message.of("report.review.handing-in"));
    }

    /// @throws HttpProblem 409 with the steps on the version handed in that are open; none are asked for where a
    ///     withdrawal is approved
    void requireAccepted(Report report) {
        if (report.handedIn() != null) {
            refuse(of(report), Phase.HANDED_IN, report, Message.of("report.review.approving"));
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
            String steps = names(review.open(Phase.DRAFT, report.marks().cleared()));
            boolean isNew = report.handedIn() == null && report.approved() == null;
            throw Problem.of(
                    ReportProblem.OTHER_PERSON_NEEDED,
                    isNew
                            ? Message.of("report.review.other-person", steps)
                            : Message.of("report.review.other-person-again", steps));
        }
        report.standsOn(review.standIn(by.name(), by.at(), report.marks()));
    }

    /// What came on paper was checked and signed there: the paper stands for the steps on a draft.
    void onPaper(Report report, Actor by) {
        report.standsOn(of(report).standIn(by.name(), by.at(), report.marks()));
    }

    private static void refuse(Review review, Phase phase, Report report, Message before) {
        List<RequiredStep> open = review.open(phase, report.marks());
        if (!open.isEmpty()) {
            throw stepsOpen(open, before);
        }
    }

    static HttpProblem stepsOpen(List<RequiredStep> open, Message before) {
        return Problem.builder(
                        ReportProblem.STEP_OPEN,
                        Message.of("report.review.step-open", before, open.size(), names(open)))
                .with("open", open.stream().map(RequiredStep::toString).toList())
                .build();
    }

    private static String names(List<RequiredStep> places) {
        return String.join(", ", places.stream().map(RequiredStep::toString).toList());
    }
}
