package vn.hopluu.plan.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Period;

/// A version of a form as a client states it, with what holds for the whole form.
///
/// @param cells in the order of the paper
@Schema(name = "FormVersionBody")
public record FormVersionBody(
        @Schema(required = true) @Nullable String name,
        @Schema(required = true) @Nullable String regime,

        @Schema(required = true, implementation = Period.Type.class) @Nullable
        String periodType,

        @Schema(required = true, format = "date") @Nullable String validFrom,
        @Schema(nullable = true, format = "date") @Nullable String validTo,
        @Schema(required = true) @Nullable List<@Nullable CellBody> cells) {

    /// @param member one member per dimension joined by dots, or null for the total
    /// @param adds false where the figure overlaps other units' figures; by default what the indicator's kind says
    /// @param mandatory whether it must be answered; by default not
    @Schema(name = "CellBody")
    public record CellBody(
            @Schema(required = true) @Nullable String indicator,
            @Schema(nullable = true) @Nullable String member,
            @Schema(nullable = true) @Nullable Boolean adds,
            @Schema(nullable = true) @Nullable Boolean mandatory) {}
}
