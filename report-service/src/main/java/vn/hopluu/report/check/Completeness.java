package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.ContentCheck;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.FormDefinition.Name;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.reference.Obligations;
import vn.hopluu.report.reference.Unit;

/// Whether a report that is to be handed in says all that it must. A unit that was let off may answer
/// some cells alone: those by which a target counts it, in which it would stay unknown else.
@ApplicationScoped
public class Completeness {

    private final Obligations obligations;

    Completeness(Obligations obligations) {
        this.obligations = obligations;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public ValidContent of(
            ReportBody body, FormDefinition definition, Campaign campaign, Unit unit, Coverage coverage) {
        return leavesMandatoryOpen(body, definition) && isExempt(campaign, unit, coverage)
                ? ContentCheck.voluntary(body, definition)
                : ContentCheck.complete(body, definition);
    }

    /// Asked first, so that a report that is whole costs no query.
    private static boolean leavesMandatoryOpen(ReportBody body, FormDefinition definition) {
        List<@Nullable CellAnswer> values = body.values() == null ? List.of() : body.values();
        Set<Name> answered = values.stream()
                .filter(Objects::nonNull)
                .filter(value -> value.indicator() != null)
                .map(value -> new Name(Objects.requireNonNull(value.indicator()), value.member()))
                .collect(Collectors.toSet());
        return definition.questions().stream()
                .filter(Question::mandatory)
                .anyMatch(question -> !answered.contains(question.name()));
    }

    private boolean isExempt(Campaign campaign, Unit unit, Coverage coverage) {
        return obligations.of(unit.id(), campaign, coverage).duty() == Obligations.Duty.EXEMPT;
    }
}
