package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.web.language.Worded;

/// Who a unit came from and what became of it, through all reorganisations.
///
/// @param predecessors all that it holds something of
/// @param successors all that hold something of it
/// @param whollySucceeds the ids of those predecessors of which it holds all
/// @param steps the single successions that lead from the predecessors to the unit and on to the successors, in the
///     order of time
/// @param complete false where there are more of them than an answer holds
@Schema(name = "Lineage")
public record LineageView(
        Relative unit,
        List<Relative> predecessors,
        List<Relative> successors,
        List<Long> whollySucceeds,
        List<StepView> steps,
        boolean complete) {

    /// A unit as it was last, or as it is.
    ///
    /// @param whole whether all of the predecessor came to the successor; true for the unit itself
    @Schema(name = "LineageUnit")
    public record Relative(
            long id,
            String code,
            String name,
            String type,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean whole) {}

    /// @param predecessor its code on the day before
    /// @param successor its code on the effective date
    @Schema(name = "LineageStep")
    public record StepView(
            long predecessorId,
            String predecessor,
            long successorId,
            String successor,
            @Worded Kind kind,
            LocalDate effectiveDate,
            String reorganisation,
            String legalBasis) {}

    static LineageView of(Unit unit, LineageQueries.Found found) {
        Lineage lineage = found.lineage();
        long id = unit.id();
        List<Relative> predecessors = lineage.predecessors(id).stream()
                .map(other -> relative(unit(found, other), lineage.isWhole(other, id)))
                .toList();
        List<StepView> steps = Stream.concat(lineage.back(id).stream(), lineage.forward(id).stream())
                .distinct()
                .sorted(Comparator.comparing(SuccessionStep::effective))
                .map(step -> step(step, found))
                .toList();
        return new LineageView(
                relative(unit, true),
                predecessors,
                lineage.successors(id).stream()
                        .map(other -> relative(unit(found, other), lineage.isWhole(id, other)))
                        .toList(),
                predecessors.stream().filter(Relative::whole).map(Relative::id).toList(),
                steps,
                found.complete());
    }

    private static Relative relative(Unit unit, boolean whole) {
        List<UnitVersion> versions = unit.history().versions();
        UnitVersion last = versions.getLast();
        return new Relative(
                unit.id(),
                last.code(),
                last.name(),
                last.type(),
                versions.getFirst().validFrom(),
                last.validTo(),
                whole);
    }

    private static StepView step(SuccessionStep step, LineageQueries.Found found) {
        return new StepView(
                step.predecessor(),
                code(unit(found, step.predecessor()), step.effective().minusDays(1)),
                step.successor(),
                code(unit(found, step.successor()), step.effective()),
                step.kind(),
                step.effective(),
                step.reorganisation(),
                step.legalBasis());
    }

    private static Unit unit(LineageQueries.Found found, long id) {
        return Objects.requireNonNull(found.units().get(id));
    }

    private static String code(Unit unit, LocalDate day) {
        return unit.versionOn(day)
                .or(() -> unit.history().versions().stream().findFirst())
                .map(UnitVersion::code)
                .orElse("");
    }
}
