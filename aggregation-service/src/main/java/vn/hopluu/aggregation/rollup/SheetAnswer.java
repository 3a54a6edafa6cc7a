package vn.hopluu.aggregation.rollup;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.computed.ComputedFigures;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Revisions;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.rollup.OtherFigures.Beside;
import vn.hopluu.aggregation.rollup.Sheets.Found;
import vn.hopluu.aggregation.rollup.Sheets.Request;
import vn.hopluu.aggregation.sheet.Sheet;
import vn.hopluu.web.problem.Problem;

/// Answers what one unit's figures come to, with what is computed of them and the periods beside.
@ApplicationScoped
class SheetAnswer {

    private final RollUps rollUps;
    private final Units units;
    private final Sheets sheets;
    private final OtherFigures otherFigures;
    private final Catalogue catalogue;
    private final ComputedFigures computed;
    private final Revisions revisions;
    private final WaitingReports waiting;

    SheetAnswer(
            RollUps rollUps,
            Units units,
            Sheets sheets,
            OtherFigures otherFigures,
            Catalogue catalogue,
            ComputedFigures computed,
            Revisions revisions,
            WaitingReports waiting) {
        this.rollUps = rollUps;
        this.units = units;
        this.sheets = sheets;
        this.otherFigures = otherFigures;
        this.catalogue = catalogue;
        this.computed = computed;
        this.revisions = revisions;
        this.waiting = waiting;
    }

    /// @param tag names everything that the view was made from
    record Answer(RollUpView view, AnswerTag tag) {}

    /// @throws HttpProblem where the question cannot be read, names nothing, or would divide figures
    Answer to(String unit, SheetQuery query) {
        Revisions.Standing standing = revisions.now();
        CatalogueSnapshot snapshot = catalogue.at(standing);
        AnswerTag tag = AnswerTag.of("rollup").with(standing.tree(), standing.reorganisations(), standing.catalogue());
        Request request = understand(unit, query);
        SealView seal =
                waiting.seals(request.campaign(), List.of(request.unit())).get(request.unit());
        Found found = sheets.find(request, snapshot).orElseThrow(() -> nothing(unit, request));
        OtherFigures.Seen others = otherFigures.from(request, snapshot);
        Optional<Beside> previous = others.periodBefore();
        Optional<Beside> lastYear = others.yearAgo();
        RollUpView view = view(request, found, others, previous, lastYear, snapshot, seal);
        tag.withStructure(request.campaign())
                .with(request.unit(), request.basis(), request.structure(), request.yearToDate())
                .with(OtherFigures.state(found), others.state())
                .with(seal == null ? null : seal.revision(), seal == null ? null : seal.waiting());
        return new Answer(view, tag);
    }

    private Request understand(String unit, SheetQuery query) {
        Campaign campaign = rollUps.campaign(query.requiredForm(), query.requiredPeriod());
        Optional<LocalDate> structure = query.requiredStructure();
        boolean yearToDate = query.isYearToDate();
        return new Request(
                campaign,
                structure.map(day -> units.find(campaign, unit, day)).orElseGet(() -> units.find(campaign, unit)),
                query.requiredBasis(),
                structure.orElse(null),
                yearToDate);
    }

    private RollUpView view(
            Request request,
            Found found,
            OtherFigures.Seen others,
            Optional<Beside> previous,
            Optional<Beside> lastYear,
            CatalogueSnapshot snapshot,
            @Nullable SealView seal) {
        Sheet sheet = found.sheet();
        RollUpView plain = RollUpView.of(request.campaign(), request.basis(), sheet, snapshot, seal);
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
                        .map(cell -> cell.with(sheet, snapshot, sheet(previous), sheet(lastYear)))
                        .toList(),
                computed.of(sheet, others, snapshot),
                found.periods(),
                found.gaps(),
                structure == null || found.restated() == null ? null : RestatedView.of(structure, found.restated()),
                compared(request, others, previous, snapshot),
                compared(request, others, lastYear, snapshot),
                plain.seal());
    }

    private static Optional<Sheet> sheet(Optional<Beside> other) {
        return other.map(Beside::found).map(Found::sheet);
    }

    private @Nullable ComparedView compared(
            Request request, OtherFigures.Seen others, Optional<Beside> other, CatalogueSnapshot snapshot) {
        return other.map(beside -> {
                    Found found = beside.found();
                    return new ComparedView(
                            found.periods().getLast(),
                            found.restated() == null
                                    ? null
                                    : Objects.requireNonNullElse(
                                            request.structure(),
                                            request.campaign().structureDate()),
                            found.sheet().reports(),
                            computed.of(found.sheet(), others.from(beside), snapshot));
                })
                .orElse(null);
    }

    private static HttpProblem nothing(String unit, Request request) {
        return Problem.of(
                AggregationProblem.UNKNOWN_UNIT,
                "Nothing of " + request.campaign().key() + " lies in " + unit
                        + ". Check the unit and the structure's day.");
    }
}
