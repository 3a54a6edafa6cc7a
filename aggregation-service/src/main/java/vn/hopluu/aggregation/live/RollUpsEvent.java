package vn.hopluu.aggregation.live;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.RollUpView;

/// The data of one event of the stream.
@Schema(
        name = "RollUpsEvent",
        description = "Without base the whole state. With base what has changed since that state: a reader who holds it"
                + " puts these rows in the place of those of the same units; one who holds another state opens the"
                + " stream anew, without Last-Event-ID.")
public record RollUpsEvent(
        @Schema(description = "Names the state; also the event's id")
        String version,

        @Schema(description = "The state that this one is told against; null: the whole state") @Nullable
        String base,

        @Schema(description = "The unit's own row; null: as in the base") @Nullable
        RollUpView unit,

        @Schema(
                description =
                        "The rows of the units that report to it, in the order of their codes; with base only those that have changed")
        List<RollUpView> children) {}
