package vn.hopluu.plan.assignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything that a user is to be assigned to. An empty list withdraws everything.
@Schema(name = "AssigneeBody")
public record AssigneeBody(
        @Schema(required = true) @Nullable List<@Nullable AssignmentBody> assignments) {

    /// @param unit as it is called on `validFrom`: `106`, or `106@2024-01-01`
    /// @param form the form to which it is limited, or null for all
    /// @param sections the sections of that form, by code; none for all
    /// @param branch whether it goes for what is entered of everything below the unit, too, as a system's does that
    ///     sends for a whole province; only of DATA_ENTRY
    /// @param validTo the last day; INSPECTION needs one
    /// @param handover as it is answered, of what came by an act of a head: it may be shortened or withdrawn
    @Schema(name = "AssignmentBody")
    public record AssignmentBody(
            @Schema(required = true) @Nullable String unit,

            @Schema(
                    required = true,
                    enumeration = {
                        "DATA_ENTRY",
                        "REVIEW",
                        "APPROVAL",
                        "CONSOLIDATION",
                        "APPRAISAL",
                        "CLERK",
                        "VIEW",
                        "INSPECTION",
                        "CATALOGUE_ADMIN",
                        "ADMIN"
                    })
            @Nullable
            String role,

            @Schema(nullable = true) @Nullable String form,
            @Nullable List<@Nullable String> sections,

            @Schema(
                    nullable = true,
                    description = "What is entered of everything below the unit, too; false by default")
            @Nullable
            Boolean branch,

            @Schema(format = "date", required = true) @Nullable
            String validFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String validTo,

            @Nullable HandoverBody handover) {}

    /// From whom an assignment came by an act of a head.
    @Schema(name = "HandoverBody")
    public record HandoverBody(
            @Schema(required = true) @Nullable String user,

            @Schema(
                    required = true,
                    enumeration = {"LEAVE", "REPLACEMENT", "SUBSTITUTION"})
            @Nullable
            String cause,

            @Schema(
                    nullable = true,
                    enumeration = {"KT", "TUQ"})
            @Nullable
            String signature) {}
}
