package vn.hopluu.aggregation.lineage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.HomeForms;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.progress.UnplacedObligationQueries;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Obligations;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.problem.Problem;

/// Answers what a total is made of.
@ApplicationScoped
class Lineage {

    private final Questions questions;
    private final Catalogue catalogue;
    private final HomeForms homeForms;
    private final ComputedFigures computed;
    private final LineageQueries queries;
    private final Obligations obligations;
    private final UnplacedObligationQueries unplaced;
    private final Trees trees;

    private final FigureScope scope;

    Lineage(
            Questions questions,
            Catalogue catalogue,
            HomeForms homeForms,
            ComputedFigures computed,
            LineageQueries queries,
            Obligations obligations,
            UnplacedObligationQueries unplaced,
            Trees trees,
            FigureScope scope) {
        this.scope = scope;
        this.questions = questions;
        this.catalogue = catalogue;
        this.homeForms = homeForms;
        this.computed = computed;
        this.queries = queries;
        this.obligations = obligations;
        this.unplaced = unplaced;
        this.trees = trees;
    }

    /// @throws HttpProblem where the question cannot be read or names nothing
    Answer<LineageView> of(String text, LineageQuery query, PageRequest page) {
        long tree = trees.revision();
        CatalogueSnapshot snapshot = catalogue.snapshot();
        IndicatorChanged indicator = indicator(query.requiredIndicator(), snapshot);
        Question question = question(text, query, indicator, snapshot);
        FormChanged form = Questions.form(snapshot, question.campaign());
        int slot = slot(form, indicator.code(), query.member);
        return new Answer<>(
                AnswerTag.of("lineage")
                        .with(tree, snapshot.revision())
                        .with(question.campaign())
                        .with(question.unit(), slot, question.basis())
                        .with(obligations.revision(question.campaign()))
                        .with(query.requiredShow(), query.ratio, page.after(), page.limit()),
                () -> read(question, form, slot, indicator, query, page));
    }

    private LineageView read(
            Question question,
            FormChanged form,
            int slot,
            IndicatorChanged indicator,
            LineageQuery query,
            PageRequest page) {
        List<Contributor> subtree = queries.below(
                question.campaign(),
                question.unit(),
                new LineageQueries.Asked(form, slot, ratio(question.campaign(), query.ratio)),
                question.basis());
        return new LineagePage(question.campaign(), form, slot, indicator, query, page)
                .of(
                        question.unit(),
                        Contributions.of(question.unit(), form.slots().get(slot).adds(), subtree),
                        new LineagePage.Unplaced(
                                unplaced.count(question.campaign(), scope.readable(question.campaign())),
                                unplaced.page(
                                        question.campaign(), scope.readable(question.campaign()), "", page.limit())));
    }

    private static SummingRules.@Nullable Ratio ratio(Campaign campaign, @Nullable String code) {
        if (code == null) {
            return null;
        }
        List<SummingRules.Ratio> known = campaign.summing().rules().ratios();
        return known.stream()
                .filter(ratio -> ratio.indicator().equals(code))
                .findFirst()
                .orElseThrow(() -> BadParameter.of(
                        "ratio",
                        code,
                        Message.of(
                                "aggregation.lineage.ratio",
                                known.stream()
                                        .map(SummingRules.Ratio::indicator)
                                        .toList())));
    }

    private IndicatorChanged indicator(String code, CatalogueSnapshot snapshot) {
        IndicatorChanged indicator = Questions.indicator(snapshot, code);
        if (!indicator.kind().reported()) {
            throw BadParameter.of(
                    "indicator", code, Message.of("aggregation.lineage.indicator", computed.parts(code, snapshot)));
        }
        return indicator;
    }

    private Question question(String text, LineageQuery query, IndicatorChanged indicator, CatalogueSnapshot snapshot) {
        String period = query.requiredPeriod();
        if (query.form != null && !query.form.isBlank()) {
            Campaign campaign = questions.campaign(query.form, period);
            return new Question(campaign, questions.unit(campaign, text), query.requiredBasis());
        }
        List<Home> homes = homeForms.of(indicator, snapshot);
        for (Campaign campaign : homeForms.campaigns(homes, List.of(period))) {
            Question question = find(campaign, text, query);
            if (question != null
                    && HomeForms.isHome(
                            homes,
                            campaign,
                            homeForms.roots(question.unit(), List.of(campaign)).getOrDefault(campaign.id(), 0L))) {
                return question;
            }
        }
        throw Problem.of(
                AggregationProblem.NO_HOME_FORM,
                Message.of("aggregation.lineage.no-home-form", indicator.code(), period, text));
    }

    private @Nullable Question find(Campaign campaign, String text, LineageQuery query) {
        try {
            return new Question(campaign, questions.unit(campaign, text), query.requiredBasis());
        } catch (HttpProblem unknown) {
            if (unknown.getStatusCode() == AggregationProblem.UNKNOWN_UNIT.status()) {
                return null;
            }
            throw unknown;
        }
    }

    private static int slot(FormChanged form, String indicator, @Nullable String member) {
        List<FormChanged.Slot> slots = form.slots();
        return Slot.numberOf(form, indicator, member)
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_INDICATOR,
                        Message.of(
                                "aggregation.lineage.unknown-cell",
                                form.code(),
                                cell(indicator, member),
                                slots.stream()
                                        .limit(100)
                                        .map(each -> cell(each.indicator(), each.member()))
                                        .toList())));
    }

    private static String cell(String indicator, @Nullable String member) {
        return member == null ? indicator : indicator + "/" + member;
    }
}
