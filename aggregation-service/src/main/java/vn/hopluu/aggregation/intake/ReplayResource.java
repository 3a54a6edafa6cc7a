package vn.hopluu.aggregation.intake;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.parking.ParkedMessage;
import vn.hopluu.aggregation.parking.ParkedMessageResource;
import vn.hopluu.aggregation.parking.ParkedMessageView;
import vn.hopluu.aggregation.parking.ParkedRows;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Trying a parked message again, for operators.
@Path("/api/v1/parked-messages/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ReplayResource {

    private final ParkedRows rows;
    private final Replay replay;

    ReplayResource(ParkedRows rows, Replay replay) {
        this.rows = rows;
        this.replay = replay;
    }

    /// What became of it.
    ///
    /// @param used whether it could be used, or was not needed any more
    public record ReplayedView(
            boolean used,

            @Schema(description = "Null where it was used: it is no longer parked") @Nullable
            ParkedMessageView parked) {}

    @POST
    @Requires(Permission.OPERATIONS)
    @Operation(summary = "Tries a parked message again, a dead letter too")
    public ReplayedView replay(@PathParam("id") String id) {
        ParkedMessage parked =
                rows.find(ParkedMessageResource.number(id)).orElseThrow(() -> ParkedMessageResource.unknown(id));
        if (parked.state() == ParkedMessage.State.DISCARDED) {
            throw ParkedMessageResource.discarded(parked);
        }
        rows.replayed(parked.id());
        replay.of(parked.message().topic(), List.of(parked.message()));
        return rows.find(parked.id())
                .map(still -> new ReplayedView(false, ParkedMessageView.of(still)))
                .orElseGet(() -> new ReplayedView(true, null));
    }
}
