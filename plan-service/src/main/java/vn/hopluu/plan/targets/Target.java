package vn.hopluu.plan.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.population.Population;

/// A target as a plan keeps it.
///
/// @param expression CEL over indicators
/// @param comparison how the expression's value must stand to the threshold
/// @param threshold an exact number, 0.95 for 95%; null where the expression itself says yes or no
/// @param due when it must be reached, with its offset, or null
public record Target(
        String id,
        String text,
        Population population,
        String expression,
        PlanChanged.Comparison comparison,
        @Nullable BigDecimal threshold,
        @Nullable String due,
        @Nullable String note) {

    public static Target of(PlanChanged.Target told) {
        Instant by = told.due();
        return new Target(
                told.id(),
                told.text(),
                Population.of(told.population()),
                told.expression(),
                told.comparison(),
                told.threshold(),
                by == null ? null : by.toString(),
                told.note());
    }

    /// @param otherwise the day whose units count where the target has no due moment of its own
    /// @param excluded who left its population, by id
    public PlanChanged.Target toEvent(LocalDate otherwise, List<Long> excluded) {
        OffsetDateTime by = due == null ? null : OffsetDateTime.parse(due);
        return new PlanChanged.Target(
                id,
                text,
                population.toEvent(),
                expression,
                comparison,
                threshold,
                by == null ? null : by.toInstant(),
                note,
                by == null ? otherwise : by.toLocalDate(),
                excluded);
    }
}
