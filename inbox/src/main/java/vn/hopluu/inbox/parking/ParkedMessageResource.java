package vn.hopluu.inbox.parking;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Messages that could not be used, for operators. Trying one again is an endpoint of `reading`.
@Path(ParkedMessageResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class ParkedMessageResource {

    private static final Logger LOG = Logger.getLogger(ParkedMessageResource.class);
    static final String PATH = "/api/v1/parked-messages";
    private static final int LONGEST_REASON = 1_000;

    private final ParkedMessageQueries rows;
    private final Clock clock;

    ParkedMessageResource(ParkedMessageQueries rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @param reason why the message is never to be used
    public record DiscardBody(
            @Schema(required = true, minLength = 1, maxLength = LONGEST_REASON) @Nullable
            String reason) {}

    @GET
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "The messages that could not be used, in the order of parking, without their payloads")
    public Page<ParkedMessageView> list(@BeanParam ParkedMessageQuery query, @BeanParam PageRequest page) {
        return page.of(
                rows.page(query.filter(), page.after(0), page.rowsToRead()), ParkedMessage::id, ParkedMessageView::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Operation(summary = "One message with its headers and its payload")
    public ParkedMessageView one(@PathParam("id") String id) {
        return rows.find(number(id)).map(ParkedMessageView::of).orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("{id}/discard")
    @PermissionsAllowed(Permission.OPERATIONS)
    @Transactional
    @Operation(
            summary = "Decides that a message is never to be used",
            description = "It stays on record. Its report still counts as missing when statements are compared.")
    public ParkedMessageView discard(@PathParam("id") String id, @Nullable DiscardBody body) {
        String reason = body == null ? null : body.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.of(
                    ParkedProblem.INVALID,
                    Message.of("inbox.parked.reason-missing"),
                    List.of(new FieldError(
                            "/reason",
                            reason == null ? "missing" : "bad-text",
                            reason,
                            Message.of("inbox.parked.reason-rule", LONGEST_REASON))));
        }
        ParkedMessage parked = rows.find(number(id)).orElseThrow(() -> unknown(id));
        if (!rows.discard(parked.id(), reason, clock.instant())) {
            throw discarded(parked);
        }
        LOG.warnf("%s is discarded: %s", parked.message().place(), reason);
        return one(id);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where it is no number
    public static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw unknown(id);
        }
        return Long.parseLong(id);
    }

    public static RuntimeException unknown(String id) {
        return Problem.of(
                ParkedProblem.UNKNOWN_MESSAGE,
                Message.of("inbox.parked.unknown", id.substring(0, Math.min(id.length(), 40))));
    }

    public static RuntimeException discarded(ParkedMessage parked) {
        return Problem.of(
                ParkedProblem.DISCARDED,
                Message.of("inbox.parked.discarded", parked.discardedAt(), parked.discardReason()));
    }
}
