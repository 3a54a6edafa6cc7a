package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.ledger.RollUpQueries.RowVersion;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.seal.SealView;
import vn.hopluu.aggregation.seal.WaitingReportQueries;

/// Answers what a unit and the units that report to it come to, as it is stored: for lists and for the live page.
@ApplicationScoped
public class RollUpsOfChildren {

    private final Catalogue catalogue;
    private final RollUpQueries rollUps;
    private final WaitingReportQueries waiting;

    RollUpsOfChildren(Catalogue catalogue, RollUpQueries rollUps, WaitingReportQueries waiting) {
        this.catalogue = catalogue;
        this.rollUps = rollUps;
        this.waiting = waiting;
    }

    /// Its tag names the rows' versions and seals, and what puts the answer into words: structure and catalogue.
    public Answer<ChildrenView> of(Question question) {
        CatalogueSnapshot snapshot = catalogue.snapshot();
        List<RowVersion> rows = rollUps.versionsWithChildren(question.campaign(), question.unit());
        Map<Long, SealView> seals = waiting.seals(
                question.campaign(), rows.stream().map(RowVersion::unit).toList());
        AnswerTag tag = AnswerTag.of("children")
                .withStructure(question.campaign())
                .with(question.unit(), question.basis(), snapshot.revision())
                .with(rows.stream().map(row -> state(row, seals)).toList());
        return new Answer<>(tag, () -> view(question, snapshot, seals));
    }

    private static List<?> state(RowVersion row, Map<Long, SealView> seals) {
        SealView seal = seals.get(row.unit());
        return seal == null
                ? List.of(row.unit(), row.version())
                : Arrays.asList(row.unit(), row.version(), seal.revision(), seal.waiting());
    }

    private ChildrenView view(Question question, CatalogueSnapshot snapshot, Map<Long, SealView> seals) {
        var form = Questions.form(snapshot, question.campaign());
        List<RollUpView> views =
                rollUps
                        .withChildren(
                                question.campaign(),
                                question.unit(),
                                question.basis(),
                                form.slots().size())
                        .stream()
                        .map(row -> RollUpView.stored(
                                question, UnitFigures.stored(form, row, List::of), snapshot, seals.get(row.unit())))
                        .toList();
        return new ChildrenView(views.getFirst(), views.subList(1, views.size()));
    }
}
