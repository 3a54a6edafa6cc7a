package vn.hopluu.aggregation.figures;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.figures.source.FigureSources;
import vn.hopluu.aggregation.figures.source.FiguresQuestion;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Revisions;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.seal.SealView;
import vn.hopluu.aggregation.seal.WaitingReportQueries;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Answers what one unit's figures come to, with what is computed of them and the periods beside.
@ApplicationScoped
class RollUps {

    private final Questions questions;
    private final Revisions revisions;
    private final Catalogue catalogue;
    private final WaitingReportQueries waiting;
    private final FigureSources sources;
    private final RelatedPeriods relatedPeriods;
    private final ComputedFigures computed;
    private final PartDaysQueries partDays;
    private final TotalFindings findings;

    RollUps(
            Questions questions,
            Revisions revisions,
            Catalogue catalogue,
            WaitingReportQueries waiting,
            FigureSources sources,
            RelatedPeriods relatedPeriods,
            ComputedFigures computed,
            PartDaysQueries partDays,
            TotalFindings findings) {
        this.questions = questions;
        this.revisions = revisions;
        this.catalogue = catalogue;
        this.waiting = waiting;
        this.sources = sources;
        this.relatedPeriods = relatedPeriods;
        this.computed = computed;
        this.partDays = partDays;
        this.findings = findings;
    }

    /// @throws HttpProblem where the question cannot be read or names nothing; the view, where it would divide figures
    Answer<RollUpView> of(String unit, FiguresQuery query) {
        Revisions.State state = revisions.now();
        CatalogueSnapshot snapshot = catalogue.at(state);
        FiguresQuestion question = question(unit, query);
        SealView seal =
                waiting.seals(question.campaign(), List.of(question.unit())).get(question.unit());
        AnswerTag tag = AnswerTag.of("rollup")
                .with(state.tree(), state.reorganisations(), state.catalogue())
                .withStructure(question.campaign())
                .with(question.unit(), question.basis(), question.structure(), question.yearToDate())
                .with(seal == null ? null : seal.revision(), seal == null ? null : seal.waiting());
        relatedPeriods.campaigns(question.campaign(), snapshot).forEach(tag::with);
        return new Answer<>(tag, () -> view(unit, question, snapshot, seal));
    }

    private FiguresQuestion question(String unit, FiguresQuery query) {
        Campaign campaign = questions.campaign(query);
        LocalDate structure = query.requiredStructure().orElse(null);
        boolean yearToDate = query.isYearToDate();
        return new FiguresQuestion(
                campaign,
                questions.unitOfTotals(campaign, unit, structure),
                query.requiredBasis(),
                structure,
                yearToDate);
    }

    private RollUpView view(
            String unit, FiguresQuestion question, CatalogueSnapshot snapshot, @Nullable SealView seal) {
        FoundFigures found = sources.find(question, snapshot).orElseThrow(() -> nothing(unit, question));
        RelatedPeriods.Lookup related = relatedPeriods.from(question, snapshot);
        Optional<FoundFigures> previous = related.periodBefore();
        Optional<FoundFigures> lastYear = related.yearAgo();
        return RollUpView.of(
                found,
                days(question),
                CellView.of(found.figures(), snapshot, previous, lastYear),
                findings.of(found, related, snapshot),
                computed.of(found.figures(), related, snapshot),
                compared(previous, related, snapshot),
                compared(lastYear, related, snapshot),
                seal);
    }

    private @Nullable PartDays days(FiguresQuestion question) {
        return question.structure() != null || question.yearToDate()
                ? null
                : partDays.below(question.campaign(), question.unit(), question.basis());
    }

    private @Nullable ComparedView compared(
            Optional<FoundFigures> other, RelatedPeriods.Lookup related, CatalogueSnapshot snapshot) {
        return other.map(found -> ComparedView.of(found, computed.of(found.figures(), related.from(found), snapshot)))
                .orElse(null);
    }

    private static HttpProblem nothing(String unit, FiguresQuestion question) {
        return Problem.of(
                AggregationProblem.UNKNOWN_UNIT,
                Message.of(
                        "aggregation.roll-ups.unknown-unit", question.campaign().key(), unit));
    }
}
