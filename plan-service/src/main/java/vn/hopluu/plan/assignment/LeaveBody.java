package vn.hopluu.plan.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody is away from a unit for named days.
///
/// @param id names the act: sent again with the same content it is done once
/// @param user who is away
/// @param unit as it is called on the first day
/// @param from the first day, today or later
/// @param standIn who has that person's roles at the unit meanwhile, or null for nobody
@Schema(name = "LeaveBody")
public record LeaveBody(
        @Schema(required = true) @Nullable String id,
        @Schema(required = true) @Nullable String user,
        @Schema(required = true) @Nullable String unit,

        @Schema(required = true, format = "date") @Nullable String from,

        @Schema(required = true, format = "date") @Nullable String to,

        @Nullable String standIn,
        @Schema(required = true) @Nullable String reason) {}
