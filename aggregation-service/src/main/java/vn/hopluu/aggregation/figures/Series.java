package vn.hopluu.aggregation.figures;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.UnitNames;
import vn.hopluu.aggregation.revalidation.Answer;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.Period;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.Problem;

/// Reads an indicator's series from its home form, per root and day: a unit's root in a period says which form that is.
@ApplicationScoped
class Series {

    private final Catalogue catalogue;
    private final HomeForms homeForms;
    private final SeriesPoints points;
    private final RelatedPeriods relatedPeriods;
    private final UnitNames names;
    private final Clock clock;

    Series(
            Catalogue catalogue,
            HomeForms homeForms,
            SeriesPoints points,
            RelatedPeriods relatedPeriods,
            UnitNames names,
            Clock clock) {
        this.catalogue = catalogue;
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
        CatalogueSnapshot snapshot = catalogue.snapshot();
        IndicatorChanged indicator = Questions.indicator(snapshot, query.requiredIndicator());
        UnitNames.Name unit = unit(text);
        List<Home> homes = homes(indicator, periods.getFirst().type(), snapshot);
        List<String> labels = periods.stream().map(Period::toString).toList();
        List<Campaign> campaigns = homeForms.campaigns(homes, labels);
        AnswerTag tag = AnswerTag.of("series")
                .with(query.indicator, query.member, basis, snapshot.revision())
                .with(labels)
                .with(unit.unit(), unit.code(), unit.name());
        campaigns.stream()
                .flatMap(campaign -> relatedPeriods.campaigns(campaign, snapshot).stream())
                .distinct()
                .forEach(tag::with);
        return new Answer<>(tag, () -> {
            Map<Long, Long> roots = homeForms.roots(unit.unit(), campaigns);
            Map<String, List<Campaign>> byPeriod = campaigns.stream().collect(Collectors.groupingBy(Campaign::period));
            return new SeriesView(
                    new SeriesView.UnitName(unit.unit(), unit.code(), unit.name()),
                    indicator.code(),
                    query.member,
                    basis.name().toLowerCase(Locale.ROOT),
                    labels.stream()
                            .map(period -> new SeriesPoints.SeriesPeriod(
                                    period, byPeriod.getOrDefault(period, List.of()), roots, homes, unit.unit(), basis))
                            .map(place -> points.point(place, indicator, query.member, snapshot))
                            .toList());
        });
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
                            ? "No home form is set for " + indicator.code()
                                    + ". Set one in plan-service: PUT /api/v1/indicators/" + indicator.code()
                                    + "/homes."
                            : "No home form of " + indicator.code() + " is filled in per " + type + "; there are: "
                                    + homes.stream()
                                            .map(home -> home.form()
                                                    + snapshot.form(home.form())
                                                            .map(form -> " per " + form.periodType())
                                                            .orElse(""))
                                            .distinct()
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        return fitting;
    }

    /// Without a campaign a code is asked on its day, else today.
    private UnitNames.Name unit(String text) {
        UnitReference unit = UnitReference.required(text);
        LocalDate day = unit.onOr(LocalDate.now(clock));
        List<UnitNames.Name> bearers = names.bearers(unit.code(), day);
        if (bearers.size() == 1) {
            return bearers.getFirst();
        }
        throw bearers.isEmpty()
                ? Problem.of(
                        AggregationProblem.UNKNOWN_UNIT,
                        "No unit bears the code " + text + " on " + day
                                + ". Check the code, or add a day of the unit's time: 03412@2025-06-30.")
                : Problem.of(
                        AggregationProblem.AMBIGUOUS_UNIT,
                        "On " + day + " several units bear the code " + text + ": " + bearers);
    }
}
