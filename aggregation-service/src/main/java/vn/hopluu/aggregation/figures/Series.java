package vn.hopluu.aggregation.figures;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.source.FigureSources;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.aggregation.reference.Revisions;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.Period;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.AmbiguousUnit;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.Problem;

/// Reads an indicator's series from its home form, per root and day: a unit's root in a period says which form that is.
@ApplicationScoped
class Series {

    private final Revisions revisions;
    private final Catalogue catalogue;
    private final FigureSources sources;
    private final HomeForms homeForms;
    private final SeriesPoints points;
    private final RelatedPeriods relatedPeriods;
    private final UnitNames names;
    private final FigureScope scope;
    private final Clock clock;

    Series(
            Revisions revisions,
            Catalogue catalogue,
            FigureSources sources,
            HomeForms homeForms,
            SeriesPoints points,
            RelatedPeriods relatedPeriods,
            UnitNames names,
            FigureScope scope,
            Clock clock) {
        this.scope = scope;
        this.revisions = revisions;
        this.catalogue = catalogue;
        this.sources = sources;
        this.homeForms = homeForms;
        this.points = points;
        this.relatedPeriods = relatedPeriods;
        this.names = names;
        this.clock = clock;
    }

    /// @throws HttpProblem where the question cannot be read or names nothing
    Answer<SeriesView> of(String text, SeriesQuery query) {
        List<Period> periods = query.requiredPeriods();
        Basis basis = CampaignQuery.basis(query.basis);
        Revisions.State state = revisions.now();
        CatalogueSnapshot snapshot = catalogue.at(state);
        IndicatorChanged indicator = Questions.indicator(snapshot, query.requiredIndicator());
        LocalDate structure = query.requiredStructure().orElse(null);
        UnitNames.Name unit = unit(text, structure);
        List<Home> homes = homes(indicator, periods.getFirst().type(), snapshot);
        List<String> labels = periods.stream().map(Period::toString).toList();
        List<Campaign> campaigns = homeForms.campaigns(homes, labels);
        AnswerTag tag = AnswerTag.of("series")
                .with(query.indicator, query.member, basis, snapshot.revision())
                .with(labels)
                .with(unit.unit(), unit.code(), unit.name(), structure);
        if (structure != null) {
            tag.with(state.tree(), state.reorganisations());
        }
        campaigns.stream()
                .flatMap(campaign -> relatedPeriods.campaigns(campaign, snapshot).stream())
                .distinct()
                .forEach(tag::with);
        return new Answer<>(tag, () -> {
            Map<Long, Set<Long>> roots = roots(unit.unit(), campaigns, structure, snapshot);
            Map<String, List<Campaign>> byPeriod = campaigns.stream().collect(Collectors.groupingBy(Campaign::period));
            return new SeriesView(
                    new SeriesView.UnitName(unit.unit(), unit.code(), unit.name()),
                    indicator.code(),
                    query.member,
                    Labels.called(Optional.of(indicator), query.member),
                    basis.name().toLowerCase(Locale.ROOT),
                    structure,
                    labels.stream()
                            .map(period -> new SeriesPoints.SeriesPeriod(
                                    period,
                                    byPeriod.getOrDefault(period, List.of()),
                                    roots,
                                    homes,
                                    unit.unit(),
                                    basis,
                                    structure))
                            .map(place -> points.point(place, indicator, query.member, snapshot))
                            .toList());
        });
    }

    /// The unit's root in each campaign; on another structure the roots of the units that it was made of, and its own.
    private Map<Long, Set<Long>> roots(
            long unit, List<Campaign> campaigns, @Nullable LocalDate structure, CatalogueSnapshot snapshot) {
        Map<Long, Set<Long>> roots = new HashMap<>();
        if (structure == null) {
            homeForms.roots(unit, campaigns).forEach((campaign, root) -> roots.put(campaign, Set.of(root)));
            return roots;
        }
        Map<Long, Map<Long, Long>> ofUnits = new HashMap<>();
        for (Campaign campaign : campaigns) {
            Set<Long> found = new HashSet<>(Set.of(sources.root(unit, structure, campaign, snapshot)));
            sources.inCampaign(unit, structure, campaign).stream()
                    .map(each -> ofUnits.computeIfAbsent(each, one -> homeForms.roots(one, campaigns)))
                    .forEach(of -> Stream.ofNullable(of.get(campaign.id())).forEach(found::add));
            roots.put(campaign.id(), found);
        }
        return roots;
    }

    /// An indicator's series is of one period type: that of its home forms.
    private List<Home> homes(IndicatorChanged indicator, Period.Type type, CatalogueSnapshot snapshot) {
        List<Home> homes = homeForms.of(indicator, snapshot);
        List<Home> fitting = homes.stream()
                .filter(home -> snapshot.form(home.form())
                        .filter(form -> form.periodType() == type)
                        .isPresent())
                .toList();
        if (fitting.isEmpty()) {
            throw Problem.of(
                    AggregationProblem.NO_HOME_FORM,
                    homes.isEmpty()
                            ? Message.of("aggregation.series.no-home-form", indicator.code())
                            : Message.of(
                                    "aggregation.series.other-period-types",
                                    indicator.code(),
                                    type,
                                    homes.stream()
                                            .map(home -> home.form()
                                                    + snapshot.form(home.form())
                                                            .map(form -> " (" + form.periodType() + ")")
                                                            .orElse(""))
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        return fitting;
    }

    /// Without a campaign a code is asked on its day, else on that of the structure, else today; where nobody bears it
    /// today, it is the only one that ever did.
    private UnitNames.Name unit(String text, @Nullable LocalDate structure) {
        UnitReference unit = UnitReference.required(text);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = unit.onOr(structure == null ? today : structure);
        List<UnitNames.Name> bearers = seen(names.bearers(unit.code(), day));
        if (bearers.isEmpty() && unit.on() == null && structure == null) {
            bearers = seen(names.lastBearers(unit.code(), today));
        }
        if (bearers.size() > 1) {
            throw AmbiguousUnit.of(unit.code(), null, null, UnitNames.apart(bearers));
        }
        UnitNames.Name found = bearers.stream().findFirst().orElseThrow(() -> unknown(text, day));
        requireStanding(found, structure);
        return found;
    }

    private List<UnitNames.Name> seen(List<UnitNames.Name> bearers) {
        return bearers.stream()
                .filter(name -> scope.readsTotals(name.unit(), name.day()))
                .toList();
    }

    private static HttpProblem unknown(String text, LocalDate day) {
        return Problem.of(AggregationProblem.UNKNOWN_UNIT, Message.of("aggregation.series.unknown-unit", text, day));
    }

    private void requireStanding(UnitNames.Name unit, @Nullable LocalDate structure) {
        if (structure != null && !sources.stands(unit.unit(), structure)) {
            throw Problem.of(
                    AggregationProblem.CANNOT_BE_RESTATED,
                    Message.of("aggregation.series.cannot-be-restated", unit, structure));
        }
    }
}
