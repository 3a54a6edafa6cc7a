package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hopluu.events.FormChanged;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.review.Review;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Finds what a campaign's regime asks for before its reports are approved.
@ApplicationScoped
public class Reviews {

    private final ReferenceCache known;

    Reviews(ReferenceCache known) {
        this.known = known;
    }

    /// Which one: of a campaign's form as of its structure date.
    private record Key(String form, LocalDate structureDate) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where the form or its regime has not arrived: nobody
    ///     knows whether it asks for steps
    public Review of(Campaign campaign) {
        return known.get(
                        new Key(campaign.form(), campaign.structureDate()),
                        Review.class,
                        () -> Optional.of(read(campaign)))
                .orElseThrow();
    }

    private static Review read(Campaign campaign) {
        FormChanged form = Form.of(campaign.form())
                .orElseThrow(() -> behind(Message.of("report.reference.form", campaign.form())))
                .description();
        Regime regime = Regime.of(form.regime())
                .orElseThrow(() -> behind(Message.of("report.reference.regime", form.regime())));
        List<FormChanged.Section> sections = FormDefinition.inUse(form, campaign.structureDate())
                .map(FormChanged.Version::sections)
                .orElse(List.of());
        return Review.of(regime.description().review(), sections);
    }

    private static RuntimeException behind(Message what) {
        return Problem.builder(ReportProblem.REFERENCE_BEHIND, Message.of("report.reference.behind", what))
                .withHeader("Retry-After", "5")
                .build();
    }
}
