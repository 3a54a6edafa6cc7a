package vn.hopluu.aggregation.rollup;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.computed.ComputedFigures;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Revisions;
import vn.hopluu.aggregation.restatement.RestatementProblem;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.rollup.Sheets.Found;
import vn.hopluu.aggregation.rollup.Sheets.Request;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.web.problem.Problem;

/// Answers what one unit's figures come to, with what is computed of them and the periods beside.
@ApplicationScoped
class SheetAnswer {

    private final Units units;
    private final Sheets sheets;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final ComputedFigures computed;
    private final Revisions revisions;

    SheetAnswer(
            Units units,
            Sheets sheets,
            Campaigns campaigns,
            Catalogue catalogue,
            ComputedFigures computed,
            Revisions revisions) {
        this.units = units;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.computed = computed;
        this.revisions = revisions;
    }

    /// @param tag names everything that the view was made from
    record Answer(RollUpView view, AnswerTag tag) {}

    /// @throws HttpProblem where the question cannot be read, names nothing, or would divide figures
    Answer to(String unit, SheetQuery query) {
        Revisions.Standing standing = revisions.now();
        CatalogueSnapshot snapshot = catalogue.at(standing);
        AnswerTag tag = AnswerTag.of("rollup").with(standing.tree(), standing.reorganisations(), standing.catalogue());
        Trio campaigns = Trio.of(query, this.campaigns);
        Request request = understand(unit, query, campaigns.asked());
        Found found = sheets.find(request, snapshot).orElseThrow(() -> nothing(unit, request));
        Optional<Found> previous = campaigns.previous().flatMap(there -> beside(request, there, snapshot));
        Optional<Found> lastYear = campaigns.lastYear().flatMap(there -> beside(request, there, snapshot));
        RollUpView view = view(request, found, previous, lastYear, snapshot);
        tag.withStructure(request.campaign())
                .with(request.unit(), request.basis(), request.structure(), request.yearToDate());
        Stream.of(Optional.of(found), previous, lastYear)
                .forEach(each -> tag.with(each.map(SheetAnswer::state).orElse(null)));
        return new Answer(view, tag);
    }

    /// Of one period's figures; the periods as well, since one that has nothing yet changes no version.
    private static List<Object> state(Found found) {
        return List.of(found.periods(), found.gaps(), found.restated() != null, found.version());
    }

    private Request understand(String unit, SheetQuery query, Campaign campaign) {
        Optional<LocalDate> structure = query.requiredStructure();
        boolean yearToDate = query.isYearToDate();
        return new Request(
                campaign,
                structure.map(day -> units.find(campaign, unit, day)).orElseGet(() -> units.find(campaign, unit)),
                query.requiredBasis(),
                structure.orElse(null),
                yearToDate);
    }

    /// The same question of another period. A unit that is none of that period's structure is asked for on the
    /// structure of the period in hand, as the sum of its predecessors; not where that would divide figures.
    private Optional<Found> beside(Request request, Campaign other, CatalogueSnapshot snapshot) {
        Request there = request.in(other);
        try {
            Optional<Found> asked = sheets.find(there, snapshot);
            return asked.isPresent() || request.structure() != null || request.yearToDate()
                    ? asked
                    : sheets.find(there.restatedOn(request.campaign().structureDate()), snapshot);
        } catch (HttpProblem refused) {
            if (refused.getStatusCode() == RestatementProblem.CANNOT_BE_RESTATED.status()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private RollUpView view(
            Request request,
            Found found,
            Optional<Found> previous,
            Optional<Found> lastYear,
            CatalogueSnapshot snapshot) {
        Sheet sheet = found.sheet();
        RollUpView plain = RollUpView.of(request.campaign(), request.basis(), sheet, snapshot);
        LocalDate structure = request.structure();
        return new RollUpView(
                plain.unit(),
                plain.form(),
                plain.period(),
                plain.basis(),
                structure == null ? plain.structureDate() : structure,
                plain.version(),
                plain.reports(),
                plain.cells().stream()
                        .map(cell -> cell.with(sheet, snapshot, previous.map(Found::sheet), lastYear.map(Found::sheet)))
                        .toList(),
                computed.of(sheet, snapshot),
                found.periods(),
                found.gaps(),
                structure == null || found.restated() == null ? null : RestatedView.of(structure, found.restated()),
                compared(request, previous, snapshot),
                compared(request, lastYear, snapshot));
    }

    private @Nullable ComparedView compared(Request request, Optional<Found> other, CatalogueSnapshot snapshot) {
        return other.map(found -> new ComparedView(
                        found.periods().getLast(),
                        found.restated() == null
                                ? null
                                : Objects.requireNonNullElse(
                                        request.structure(), request.campaign().structureDate()),
                        found.sheet().reports(),
                        computed.of(found.sheet(), snapshot)))
                .orElse(null);
    }

    private static HttpProblem nothing(String unit, Request request) {
        return Problem.of(
                AggregationProblem.UNKNOWN_UNIT,
                "Nothing of " + request.campaign().key() + " lies in " + unit
                        + ". Check the unit and the structure's day.");
    }
}
