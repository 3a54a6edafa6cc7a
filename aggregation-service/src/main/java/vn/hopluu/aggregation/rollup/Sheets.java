package vn.hopluu.aggregation.rollup;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.accumulation.YearToDate;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.hierarchy.Way;
import vn.hopluu.aggregation.ledger.LedgerReading;
import vn.hopluu.aggregation.ledger.RollUpReading;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.restatement.Restatement;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.events.FormChanged;

/// Finds a unit's figures in a campaign in the way that was asked for: as stored, of the year so far, or restated.
@ApplicationScoped
class Sheets {

    private final RollUpReading rollUps;
    private final LedgerReading ledger;
    private final YearToDate yearToDate;
    private final Restatement restatement;

    Sheets(RollUpReading rollUps, LedgerReading ledger, YearToDate yearToDate, Restatement restatement) {
        this.rollUps = rollUps;
        this.ledger = ledger;
        this.yearToDate = yearToDate;
        this.restatement = restatement;
    }

    /// @param structure the day whose structure is asked for, null for as reported
    record Request(
            Campaign campaign,
            long unit,
            Basis basis,
            @Nullable LocalDate structure,
            boolean yearToDate) {
        Request in(Campaign other) {
            return new Request(other, unit, basis, structure, yearToDate);
        }

        Request restatedOn(LocalDate day) {
            return new Request(campaign, unit, basis, day, false);
        }
    }

    /// @param campaign as it stood before its figures were read
    /// @param periods whose figures these are
    /// @param restated null for as reported
    record Found(
            Campaign campaign,
            Sheet sheet,
            List<String> periods,
            List<String> gaps,
            Restatement.@Nullable Answer restated) {

        private static Found ofOnePeriod(Campaign campaign, Sheet sheet, Restatement.@Nullable Answer restated) {
            return new Found(campaign, sheet, List.of(campaign.period()), List.of(), restated);
        }

        /// Grows with every change of what was read. Answers of single units may change where the stored row of a unit
        /// above them does not: a rank, say.
        long version() {
            boolean restsOnTheLedger = sheet.answers() instanceof Answers answers && answers.wereRead();
            return restsOnTheLedger ? Math.max(campaign.version(), sheet.version()) : sheet.version();
        }
    }

    /// @return empty where the unit has no figures in the campaign
    /// @throws HttpProblem 409 where figures would have to be divided
    Optional<Found> find(Request request, CatalogueSnapshot catalogue) {
        FormChanged form = RollUps.form(catalogue, request.campaign());
        LocalDate structure = request.structure();
        if (structure != null) {
            return restatement
                    .of(
                            new Restatement.Question(
                                    request.campaign(),
                                    form,
                                    Way.of(catalogue.regimeOf(form)),
                                    request.basis(),
                                    structure),
                            request.unit())
                    .map(answer -> Found.ofOnePeriod(request.campaign(), answer.sheet(), answer));
        }
        if (request.yearToDate()) {
            return yearToDate
                    .of(request.campaign(), form, catalogue, request.unit(), request.basis())
                    .map(answer ->
                            new Found(request.campaign(), answer.sheet(), answer.periods(), answer.gaps(), null));
        }
        return rollUps.find(
                        request.campaign(),
                        request.unit(),
                        request.basis(),
                        form.slots().size())
                .map(row -> Sheet.stored(
                        form,
                        row,
                        new Answers(() -> ledger.ownBelow(request.campaign(), request.unit(), request.basis()))))
                .map(sheet -> Found.ofOnePeriod(request.campaign(), sheet, null));
    }
}
