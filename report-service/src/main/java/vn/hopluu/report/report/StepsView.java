package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.report.review.Phase;
import vn.hopluu.report.review.RequiredStep;
import vn.hopluu.report.review.Review;
import vn.hopluu.report.review.TakenStep;
import vn.hopluu.report.review.TakenSteps;
import vn.hopluu.web.language.Worded;

/// The steps of a report's review, and how far it is. Empty where its regime asks for none.
///
/// @param fourEyes whether different persons must fill in and take the steps on the draft
public record StepsView(@Worded ReportState state, int version, boolean fourEyes, List<StepView> steps) {

    /// One step, or one section's part of it.
    ///
    /// @param phase DRAFT: before handing in; HANDED_IN: on the version handed in
    /// @param section the section's code, heading and owner, where the step goes by sections
    /// @param by who took it; absent while it is open, as is when
    /// @param due whether it can be taken now
    /// @param signature KT or TUQ, where it was signed for a head
    /// @param signsFor the head for whom it was signed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            String code,
            String name,
            String role,
            @Worded Phase phase,
            Review.@Nullable Section section,
            @Nullable String by,
            @Nullable Instant at,
            boolean due,
            @Worded @Nullable Signature signature,
            @Nullable String signsFor) {}

    static StepsView of(Report report, Review review) {
        return new StepsView(
                report.state(),
                report.highestVersion(),
                review.fourEyes(),
                review.steps().stream()
                        .flatMap(step -> steps(report, review, step))
                        .toList());
    }

    private static Stream<StepView> steps(Report report, Review review, Review.Step step) {
        TakenSteps marks = report.marks();
        boolean now =
                isNow(report, step.phase()) && review.openBefore(step, marks).isEmpty();
        return review.places(step).stream().map(place -> {
            Optional<TakenStep> mark = marks.at(place);
            return new StepView(
                    step.code(),
                    step.name(),
                    step.role(),
                    step.phase(),
                    section(review, place),
                    mark.map(TakenStep::by).orElse(null),
                    mark.map(TakenStep::at).orElse(null),
                    now && mark.isEmpty(),
                    mark.map(TakenStep::signature).orElse(null),
                    mark.map(TakenStep::signsFor).orElse(null));
        });
    }

    private static Review.@Nullable Section section(Review review, RequiredStep place) {
        return review.owned().stream()
                .filter(section -> section.code().equals(place.section()))
                .findFirst()
                .orElse(null);
    }

    /// Whether steps of a phase are taken while the report stands as it does.
    static boolean isNow(Report report, Phase phase) {
        return report.possible()
                .contains(
                        switch (phase) {
                            case DRAFT -> Move.EDIT;
                            case HANDED_IN -> Move.RETURN;
                        });
    }
}
