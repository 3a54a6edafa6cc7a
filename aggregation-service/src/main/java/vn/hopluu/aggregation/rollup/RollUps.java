package vn.hopluu.aggregation.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.ledger.RollUpReading;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.events.FormChanged;
import vn.hopluu.web.problem.Problem;

/// Answers what a unit's figures add up to.
@ApplicationScoped
public class RollUps {

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Units units;
    private final RollUpReading reading;
    private final WaitingReports waiting;

    RollUps(Campaigns campaigns, Catalogue catalogue, Units units, RollUpReading reading, WaitingReports waiting) {
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.units = units;
        this.reading = reading;
        this.waiting = waiting;
    }

    /// A question that has been understood: it can be asked again without looking its names up.
    public record Question(Campaign campaign, long unit, Basis basis) {}

    /// An answer, and which catalogue it was put into words with.
    public record Answer<T>(T view, String catalogueRevision) {}

    /// @throws RuntimeException a problem where the query, the campaign or the unit is not known
    public Question understand(String unit, RollUpQuery query) {
        Campaign campaign = campaign(query.requiredForm(), query.requiredPeriod());
        return new Question(campaign, units.find(campaign, unit), query.requiredBasis());
    }

    /// @throws RuntimeException a problem where there is no such campaign
    public Campaign campaign(String form, String period) {
        return campaigns
                .find(form, period)
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_CAMPAIGN,
                        "No published plan has a campaign " + form + "/" + period
                                + ". Check form and period; plan-service lists them under /api/v1/campaigns."));
    }

    /// @throws RuntimeException a problem where its form has not arrived
    public FormChanged form(Campaign campaign) {
        return form(catalogue.snapshot(), campaign);
    }

    public Answer<RollUpView> one(Question question) {
        CatalogueSnapshot snapshot = catalogue.snapshot();
        FormChanged form = form(snapshot, question.campaign());
        RollUpReading.Row row = reading.one(
                question.campaign(),
                question.unit(),
                question.basis(),
                form.slots().size());
        return new Answer<>(views(question, form, snapshot, List.of(row)).getFirst(), snapshot.revision());
    }

    public Answer<ChildrenView> withChildren(Question question) {
        CatalogueSnapshot snapshot = catalogue.snapshot();
        FormChanged form = form(snapshot, question.campaign());
        List<RollUpView> views = views(
                question,
                form,
                snapshot,
                reading.withChildren(
                        question.campaign(),
                        question.unit(),
                        question.basis(),
                        form.slots().size()));
        return new Answer<>(new ChildrenView(views.getFirst(), views.subList(1, views.size())), snapshot.revision());
    }

    /// @throws RuntimeException a problem where the form has not arrived
    public static FormChanged form(CatalogueSnapshot snapshot, Campaign campaign) {
        return snapshot.form(campaign.form())
                .orElseThrow(() -> Problem.of(
                        AggregationProblem.UNKNOWN_CAMPAIGN,
                        "The form " + campaign.form() + " has not arrived from plan-service yet."));
    }

    /// An indicator that is asked for alone: a mistyped one would be answered as if nothing were wrong with it.
    ///
    /// @param indicator null where all are asked for
    /// @throws RuntimeException a 404 problem where the form does not ask for it
    public static void requireAsked(FormChanged form, @Nullable String indicator) {
        boolean asked = indicator == null
                || form.slots().stream().anyMatch(slot -> slot.indicator().equals(indicator));
        if (!asked) {
            throw Problem.of(
                    AggregationProblem.UNKNOWN_INDICATOR,
                    "The form " + form.code() + " does not ask for " + indicator
                            + ". Check the code; plan-service lists a form's cells under /api/v1/forms/" + form.code()
                            + ".");
        }
    }

    private List<RollUpView> views(
            Question question, FormChanged form, CatalogueSnapshot snapshot, List<RollUpReading.Row> rows) {
        Map<Long, SealView> seals = waiting.seals(
                question.campaign(), rows.stream().map(RollUpReading.Row::unit).toList());
        return rows.stream()
                .map(row -> RollUpView.of(
                        question.campaign(),
                        question.basis(),
                        Sheet.stored(form, row, List::of),
                        snapshot,
                        seals.get(row.unit())))
                .toList();
    }
}
