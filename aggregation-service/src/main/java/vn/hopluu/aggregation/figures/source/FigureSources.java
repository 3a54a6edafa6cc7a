package vn.hopluu.aggregation.figures.source;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.ledger.LedgerQueries;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.question.AggregationProblem;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;

/// Finds a unit's figures in the way that was asked for: as stored, of the year so far, or restated.
@ApplicationScoped
public class FigureSources {

    private final RollUpQueries rollUps;
    private final LedgerQueries ledger;
    private final YearToDate yearToDate;
    private final Restatement restatement;

    FigureSources(RollUpQueries rollUps, LedgerQueries ledger, YearToDate yearToDate, Restatement restatement) {
        this.rollUps = rollUps;
        this.ledger = ledger;
        this.yearToDate = yearToDate;
        this.restatement = restatement;
    }

    /// @return empty where the unit has no figures in the campaign
    /// @throws HttpProblem 409 where figures would have to be divided
    public Optional<FoundFigures> find(FiguresQuestion question, CatalogueSnapshot catalogue) {
        FormChanged form = Questions.form(catalogue, question.campaign());
        LocalDate structure = question.structure();
        if (structure != null) {
            return restatement.of(question, structure, form, Way.of(catalogue.regimeOf(form)));
        }
        return question.yearToDate() ? yearToDate.of(question, form, catalogue) : stored(question, form);
    }

    /// The same for figures that are related to others. A unit that is none of the campaign's structure is asked for on
    /// that of the others, as the sum of its predecessors; not where that would divide figures.
    ///
    /// @param structure the day whose structure the others follow
    public Optional<FoundFigures> related(FiguresQuestion question, LocalDate structure, CatalogueSnapshot catalogue) {
        InSeries found = inSeries(question, catalogue);
        if (found instanceof InSeries.Nothing && question.structure() == null && !question.yearToDate()) {
            found = inSeries(question.restatedOn(structure), catalogue);
        }
        return found instanceof InSeries.Found(FoundFigures figures) ? Optional.of(figures) : Optional.empty();
    }

    /// The same as [#find] where others stand beside it, so that one that would divide figures refuses nothing.
    public InSeries inSeries(FiguresQuestion question, CatalogueSnapshot catalogue) {
        try {
            return find(question, catalogue).<InSeries>map(InSeries.Found::new).orElseGet(InSeries.Nothing::new);
        } catch (HttpProblem refused) {
            if (refused.getStatusCode() == AggregationProblem.CANNOT_BE_RESTATED.status()) {
                return new InSeries.Divided();
            }
            throw refused;
        }
    }

    /// Whether the unit is one of the day's structure.
    public boolean stands(long unit, LocalDate structure) {
        return restatement.stands(unit, structure);
    }

    /// Who a unit of the structure is in a campaign: itself, or the units that it was made of. Empty where it has gone
    /// without a successor.
    public Set<Long> inCampaign(long unit, LocalDate structure, Campaign campaign) {
        return restatement.unitsOf(unit, structure, campaign.structureDate());
    }

    /// The root of a unit of the structure, along what the campaign's figures travel.
    public long root(long unit, LocalDate structure, Campaign campaign, CatalogueSnapshot catalogue) {
        return restatement.root(unit, structure, Way.of(catalogue.regimeOf(Questions.form(catalogue, campaign))));
    }

    private Optional<FoundFigures> stored(FiguresQuestion question, FormChanged form) {
        return rollUps.find(question.campaign(), question.unit(), question.basis(), form)
                .map(row -> UnitFigures.stored(
                        form,
                        row,
                        new ReadOnce<>(() -> ledger.ownBelow(question.campaign(), question.unit(), question.basis()))))
                .map(figures -> FoundFigures.ofOnePeriod(question, figures, null));
    }
}
