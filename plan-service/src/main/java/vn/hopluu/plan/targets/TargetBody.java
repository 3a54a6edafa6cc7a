package vn.hopluu.plan.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.population.PopulationBody;
import vn.hopluu.plan.population.UnitCodes;

/// A target as a client states it and as it is answered.
///
/// @param expression CEL over indicators: `share(DVK01 >= 1)`, `ratio(TT02.CBCCVC, TT01.CBCCVC)`
/// @param op one of >=, >, <=, < and ==
/// @param threshold an exact number, 0.95 for 95%; absent, with ==, where the expression itself says yes or no
/// @param due when it must be reached, with its offset
@Schema(name = "Target")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetBody(
        @Schema(required = true) @Nullable String id,
        @Schema(required = true) @Nullable String text,
        @Schema(required = true) @Nullable PopulationBody population,
        @Schema(required = true) @Nullable String expression,

        @Schema(
                required = true,
                enumeration = {">=", ">", "<=", "<", "=="})
        @Nullable
        String op,

        @Nullable BigDecimal threshold,

        @Schema(format = "date-time") @Nullable String due,

        @Nullable String note) {

    /// @param codes what its units are called
    public static TargetBody of(Target target, Map<Long, UnitCodes.Called> codes) {
        return new TargetBody(
                target.id(),
                target.text(),
                PopulationBody.of(target.population(), codes),
                target.expression(),
                Operators.sign(target.comparison()),
                target.threshold(),
                target.due(),
                target.note());
    }
}
