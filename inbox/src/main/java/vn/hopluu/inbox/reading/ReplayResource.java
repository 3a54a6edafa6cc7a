package vn.hopluu.inbox.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.parking.ParkedMessage;
import vn.hopluu.inbox.parking.ParkedMessageQueries;
import vn.hopluu.inbox.parking.ParkedMessageResource;
import vn.hopluu.inbox.parking.ParkedMessageView;
import vn.hopluu.inbox.parking.ParkedProblem;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Trying a parked message again, for operators.
@Path("/api/v1/parked-messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ReplayResource {

    private static final Logger LOG = Logger.getLogger(ReplayResource.class);

    private final ParkedMessageQueries rows;
    private final Intakes intakes;
    private final Batches batches;
    private final Clock clock;

    ReplayResource(ParkedMessageQueries rows, Intakes intakes, Batches batches, Clock clock) {
        this.rows = rows;
        this.intakes = intakes;
        this.batches = batches;
        this.clock = clock;
    }

    /// What became of it.
    ///
    /// @param used whether it could be used, or was not needed any more
    public record ReplayedView(
            boolean used,

            @Schema(description = "Null where it was used: it is no longer parked") @Nullable
            ParkedMessageView parked) {}

    @POST
    @Path("replay")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "Tries a parked message again, a dead letter too")
    public ReplayedView replay(@PathParam("id") String id) {
        return tryAgain(alive(id));
    }

    @POST
    @Path("let-in")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(
            summary = "Uses a message though its revision is far ahead of the clock",
            description = "Only for the reason FAR_AHEAD. Until the clock reaches its revision, what its sender says"
                    + " later with a lower one changes nothing.")
    public ReplayedView letIn(@PathParam("id") String id) {
        ParkedMessage parked = alive(id);
        if (!parked.reason().equals(Unusable.Reason.FAR_AHEAD.name())) {
            throw Problem.of(ParkedProblem.NOT_AHEAD, Message.of("inbox.parked.not-ahead", parked.reason()));
        }
        rows.letIn(parked.id(), clock.instant());
        LOG.warnf("%s is let in: %s", parked.message().place(), parked.detail());
        return tryAgain(alive(id));
    }

    private ReplayedView tryAgain(ParkedMessage parked) {
        rows.replayed(parked.id());
        intakes.of(parked.message().topic()).ifPresent(intake -> batches.retry(intake, List.of(parked)));
        return rows.find(parked.id())
                .map(still -> new ReplayedView(false, ParkedMessageView.of(still)))
                .orElseGet(() -> new ReplayedView(true, null));
    }

    private ParkedMessage alive(String id) {
        ParkedMessage parked =
                rows.find(ParkedMessageResource.number(id)).orElseThrow(() -> ParkedMessageResource.unknown(id));
        if (parked.state() == ParkedMessage.State.DISCARDED) {
            throw ParkedMessageResource.discarded(parked);
        }
        return parked;
    }
}
