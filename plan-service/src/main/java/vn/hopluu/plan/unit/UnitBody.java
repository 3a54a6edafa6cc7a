package vn.hopluu.plan.unit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit's whole history as a client states it.
///
/// @param versions what it was when; at least one
/// @param routes whom it reports to where that is not its parent
@Schema(name = "UnitBody")
public record UnitBody(
        @Nullable List<@Nullable VersionBody> versions,
        @Nullable List<@Nullable RouteBody> routes) {

    /// @param parent the parent as it is called on `validFrom`: `12`, or `12@2004-01-01`; null for a root
    @Schema(name = "UnitVersionBody")
    public record VersionBody(
            @Schema(format = "date", required = true) @Nullable
            String validFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String validTo,

            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String type,
            @Schema(nullable = true) @Nullable String parent) {}

    /// @param recipient as it is called on `validFrom`
    /// @param intermediary as it is called on `validFrom`, or null
    @Schema(name = "UnitRouteBody")
    public record RouteBody(
            @Schema(required = true) @Nullable String regime,

            @Schema(format = "date", required = true) @Nullable
            String validFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String validTo,

            @Schema(required = true) @Nullable String recipient,
            @Schema(nullable = true) @Nullable String intermediary) {}
}
