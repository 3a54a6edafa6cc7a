package vn.hopluu.plan.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All home forms of an indicator as a client states them.
@Schema(name = "HomesBody")
public record HomesBody(@Schema(required = true) @Nullable List<@Nullable HomeBody> homes) {

    /// @param root the code of the unit at the top, or code@day
    @Schema(name = "HomeBody")
    public record HomeBody(
            @Schema(required = true, examples = "12") @Nullable
            String root,

            @Schema(required = true) @Nullable String form,

            @Schema(required = true, format = "date") @Nullable
            String validFrom,

            @Schema(nullable = true, format = "date") @Nullable
            String validTo) {}
}
