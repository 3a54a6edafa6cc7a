package vn.hopluu.report.dialogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dialogue as it is sent: to be entered, or to replace what stands.
public record DialogueBody(
        @Schema(description = "code or code@YYYY-MM-DD; left out of a PUT, since a dialogue keeps its unit") @Nullable
        String unit,

        @Nullable LocalDate heldOn,
        @Nullable Occasion occasion,
        @Nullable Audience audience,

        @Schema(description = "How many took part; left out where it is not known, which is not zero") @Nullable
        Integer participants,

        @Schema(description = "In the order in which they were raised, at most 200") @Nullable
        List<@Nullable OpinionBody> opinions) {

    /// One opinion: answered on the spot, or promised by a day and, once it is, done on one.
    public record OpinionBody(
            @Schema(
                    description = "What was raised, at most 2,000 characters. No personal data: neither who said it,"
                            + " nor names, addresses or numbers of anybody")
            @Nullable
            String text,

            @Nullable Boolean answeredOnTheSpot,

            @Schema(description = "The day by which an answer is promised; needed where it was not given on the spot")
            @Nullable
            LocalDate promisedBy,

            @Schema(description = "The day on which the promise was kept") @Nullable
            LocalDate doneOn) {}
}
