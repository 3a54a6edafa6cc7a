package vn.hopluu.plan.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A head names who signs for him on named days.
///
/// @param id names the act: sent again with the same content it is done once
/// @param unit where the caller signs, as it is called on the first day
/// @param from the first day, today or later
/// @param substitute who signs
/// @param signature KT: a deputy; TUQ: somebody authorised in writing
/// @param form what is signed, where it is one form's reports alone; null for all
/// @param legalBasis the paper that says so; needed for TUQ
@Schema(name = "SubstitutionBody")
public record SubstitutionBody(
        @Schema(required = true) @Nullable String id,
        @Schema(required = true) @Nullable String unit,

        @Schema(required = true, format = "date") @Nullable String from,

        @Schema(required = true, format = "date") @Nullable String to,

        @Schema(required = true) @Nullable String substitute,

        @Schema(
                required = true,
                enumeration = {"KT", "TUQ"})
        @Nullable
        String signature,

        @Nullable String form,
        @Nullable String legalBasis,
        @Schema(required = true) @Nullable String reason) {}
