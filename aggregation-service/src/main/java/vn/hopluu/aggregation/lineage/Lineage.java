package vn.hopluu.aggregation.lineage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.HomeForms;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.progress.UnplacedObligationQueries;
import vn.hopluu.aggregation.question.AggregationProblem;
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

    Lineage(
            Questions questions,
            Catalogue catalogue,
            HomeForms homeForms,
            ComputedFigures computed,
            LineageQueries queries,
            Obligations obligations,
            UnplacedObligationQueries unplaced,
            Trees trees) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.homeForms = homeForms;
        this.computed = computed;
        this.queries = queries;
        this.obligations = obligations;
        this.unplaced = unplaced;
        this.trees = trees;
    }

    private record Place(Campaign campaign, long unit) {}

    /// @throws HttpProblem where the question cannot be read or names nothing
    Answer<LineageView> of(String text, LineageQuery query, PageRequest page) {
        long tree = trees.revision();
        CatalogueSnapshot snapshot = catalogue.snapshot();
        IndicatorChanged indicator = indicator(query.requiredIndicator(), snapshot);
        Place place = place(text, query, indicator, snapshot);
        FormChanged form = Questions.form(snapshot, place.campaign());
        int slot = slot(form, indicator.code(), query.member);
        return new Answer<>(
                AnswerTag.of("lineage")
                        .with(tree, snapshot.revision())
                        .with(place.campaign())
                        .with(place.unit(), slot, query.requiredBasis())
                        .with(obligations.revision(place.campaign()))
                        .with(query.requiredShow(), page.after(), page.limit()),
                () -> read(place, form, slot, indicator, query, page));
    }

    private LineageView read(
            Place place, FormChanged form, int slot, IndicatorChanged indicator, LineageQuery query, PageRequest page) {
        List<Contributor> subtree = queries.below(place.campaign(), place.unit(), slot, query.requiredBasis());
        return new LineagePage(place.campaign(), form, slot, indicator, query, page)
                .of(
                        place.unit(),
                        Contributions.of(place.unit(), form.slots().get(slot).adds(), subtree),
                        new LineagePage.Unplaced(
                                unplaced.count(place.campaign()), unplaced.page(place.campaign(), "", page.limit())));
    }

    private IndicatorChanged indicator(String code, CatalogueSnapshot snapshot) {
        IndicatorChanged indicator = snapshot.indicator(code)
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_INDICATOR,
                        "The catalogue has no indicator " + code
                                + ". Check the code; plan-service lists them under /api/v1/indicators."));
        if (!indicator.kind().reported()) {
            throw BadParameter.of(
                    "indicator",
                    code,
                    "one that units report, as those it is computed from: " + computed.parts(code, snapshot));
        }
        return indicator;
    }

    private Place place(String text, LineageQuery query, IndicatorChanged indicator, CatalogueSnapshot snapshot) {
        String period = query.requiredPeriod();
        if (query.form != null && !query.form.isBlank()) {
            Campaign campaign = questions.campaign(query.form, period);
            return new Place(campaign, questions.unit(campaign, text));
        }
        List<Home> homes = homeForms.of(indicator, snapshot);
        for (Campaign campaign : homeForms.campaigns(homes, List.of(period))) {
            Place place = find(campaign, text);
            if (place != null
                    && HomeForms.isHome(
                            homes,
                            campaign,
                            homeForms.roots(place.unit(), List.of(campaign)).getOrDefault(campaign.id(), 0L))) {
                return place;
            }
        }
        throw Problem.of(
                AggregationProblem.NO_HOME_FORM,
                "No home form of " + indicator.code() + " has a campaign in " + period + " in which " + text
                        + " has a place. Name the form: ?form=DVCQ-Q.");
    }

    private @Nullable Place find(Campaign campaign, String text) {
        try {
            return new Place(campaign, questions.unit(campaign, text));
        } catch (HttpProblem unknown) {
            if (unknown.getStatusCode() == AggregationProblem.UNKNOWN_UNIT.status()) {
                return null;
            }
            throw unknown;
        }
    }

    private static int slot(FormChanged form, String indicator, @Nullable String member) {
        List<FormChanged.Slot> slots = form.slots();
        return IntStream.range(0, slots.size())
                .filter(number -> slots.get(number).indicator().equals(indicator)
                        && Objects.equals(slots.get(number).member(), member))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_INDICATOR,
                        "The form " + form.code() + " has no cell " + indicator
                                + (member == null ? "" : " for " + member) + ". It has: "
                                + slots.stream()
                                        .limit(100)
                                        .map(each -> each.member() == null
                                                ? each.indicator()
                                                : each.indicator() + " for " + each.member())
                                        .toList()));
    }
}
