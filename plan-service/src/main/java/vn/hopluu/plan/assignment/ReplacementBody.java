package vn.hopluu.plan.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody takes over from a day on what another one does at a unit.
///
/// @param id names the act: sent again with the same content it is done once
/// @param user who ends
/// @param unit as it is called on the first day
/// @param from the successor's first day, today or later
/// @param successor who takes over
@Schema(name = "ReplacementBody")
public record ReplacementBody(
        @Schema(required = true) @Nullable String id,
        @Schema(required = true) @Nullable String user,
        @Schema(required = true) @Nullable String unit,

        @Schema(required = true, format = "date") @Nullable String from,

        @Schema(required = true) @Nullable String successor,
        @Schema(required = true) @Nullable String reason) {}
