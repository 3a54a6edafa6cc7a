package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hopluu.aggregation.figures.source.UnitFigures;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.ledger.RollUpQueries.RowVersion;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.question.UnitKey;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.seal.SealView;
import vn.hopluu.aggregation.seal.WaitingReportQueries;
import vn.hopluu.events.FormChanged;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Answers what a unit and the units that report to it come to, as it is stored: for lists and for the live page.
@ApplicationScoped
public class RollUpsOfChildren {

    private final Catalogue catalogue;
    private final RollUpQueries queries;
    private final WaitingReportQueries waiting;

    RollUpsOfChildren(Catalogue catalogue, RollUpQueries queries, WaitingReportQueries waiting) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.waiting = waiting;
    }

    /// All children. Its tag names the rows' versions and seals, and what puts the answer into words: structure and
    /// catalogue.
    public Answer<UnitWithChildren> of(Question question) {
        return answer(
                question,
                snapshot -> queries.withChildren(
                        question.campaign(),
                        question.unit(),
                        question.basis(),
                        Questions.form(snapshot, question.campaign())));
    }

    /// A page of the children.
    Answer<ChildrenView> page(Question question, PageRequest page) {
        UnitKey after = UnitKey.of(page.after());
        Answer<UnitWithChildren> answer = answer(
                question,
                snapshot -> queries.withChildren(
                        question.campaign(),
                        question.unit(),
                        question.basis(),
                        Questions.form(snapshot, question.campaign()),
                        new RollUpQueries.After(after.code(), after.unit()),
                        page.rowsToRead()));
        return new Answer<>(answer.tag().with(page.after(), page.limit()), () -> {
            UnitWithChildren read = answer.view().get();
            Page<RollUpView> children = page.of(read.children(), child -> UnitKey.of(child.unit()));
            return new ChildrenView(read.unit(), children.items(), children.next());
        });
    }

    private Answer<UnitWithChildren> answer(
            Question question, Function<CatalogueSnapshot, List<RollUpQueries.Row>> reading) {
        CatalogueSnapshot snapshot = catalogue.snapshot();
        List<RowVersion> versions = queries.versionsWithChildren(question.campaign(), question.unit());
        Map<Long, SealView> seals = waiting.seals(
                question.campaign(), versions.stream().map(RowVersion::unit).toList());
        AnswerTag tag = AnswerTag.of("children")
                .withStructure(question.campaign())
                .with(question.unit(), question.basis(), snapshot.revision())
                .with(versions.stream().map(row -> state(row, seals)).toList());
        return new Answer<>(tag, () -> view(question, snapshot, reading.apply(snapshot), seals));
    }

    private static List<?> state(RowVersion row, Map<Long, SealView> seals) {
        SealView seal = seals.get(row.unit());
        return seal == null
                ? List.of(row.unit(), row.version())
                : Arrays.asList(row.unit(), row.version(), seal.revision(), seal.waiting());
    }

    private static UnitWithChildren view(
            Question question, CatalogueSnapshot snapshot, List<RollUpQueries.Row> rows, Map<Long, SealView> seals) {
        FormChanged form = Questions.form(snapshot, question.campaign());
        List<RollUpView> views = rows.stream()
                .map(row -> RollUpView.stored(
                        question, UnitFigures.stored(form, row, List::of), snapshot, seals.get(row.unit())))
                .toList();
        return new UnitWithChildren(views.getFirst(), views.subList(1, views.size()));
    }
}
