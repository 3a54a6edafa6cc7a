package vn.hopluu.aggregation.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.language.Worded;

/// An obligation whose unit has no place in its campaign's structure, so that its report adds to nothing above it.
@Schema(name = "UnplacedObligation", description = "An obligation whose unit has no place in the campaign's structure")
public record UnplacedView(
        @Schema(description = "The unit's id") long unit,

        @Schema(description = "By its newest name; null: the unit has not arrived yet") @Nullable
        String code,

        @Schema(description = "By its newest name; null: the unit has not arrived yet") @Nullable
        String name,

        @Schema(description = "OWN or CONSOLIDATED", examples = "OWN") @Worded(of = Coverage.class)
        String coverage,

        @Schema(description = "Why it has no place") @Worded Reason reason,

        @Schema(description = "Whether a report is kept all the same; it counts when the unit has a place")
        boolean reported) {

    /// Why a unit has no place.
    @Schema(
            name = "UnplacedReason",
            description = "NOT_ARRIVED: nothing is known of the unit yet; OUTSIDE: it stood on no day of the campaign's"
                    + " window, or came after its structure date; SEALED: it was entered after the campaign was sealed"
                    + " for its root, and stands as a root of its own until the seal is broken")
    public enum Reason {
        NOT_ARRIVED,
        OUTSIDE,
        SEALED
    }

    /// Where the next page begins.
    public String key() {
        return unit + "/" + coverage;
    }
}
