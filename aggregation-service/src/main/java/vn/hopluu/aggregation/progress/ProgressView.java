package vn.hopluu.aggregation.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.aggregation.question.UnitView;

/// How far a campaign is at one node.
@Schema(name = "Progress", description = "How far a campaign is at one unit with everything below it")
public record ProgressView(
        UnitView unit,
        String form,
        String period,

        @Schema(description = "The day whose structure says what lies below the unit")
        LocalDate structureDate,

        @Schema(description = "The moment by whose clock late and overdue are told")
        Instant at,

        ProgressCounts counts,

        @Schema(
                description = "Obligations of the whole campaign whose unit has no place in its structure: it has not"
                        + " arrived yet, is outside, or was entered after its root was sealed. They are kept, and in no"
                        + " count above the unit; …/unplaced lists them.")
        long unplaced) {}
