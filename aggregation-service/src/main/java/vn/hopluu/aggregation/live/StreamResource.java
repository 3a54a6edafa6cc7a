package vn.hopluu.aggregation.live;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.web.access.Permission;

/// Roll-ups as a stream of server-sent events.
@Path("/api/v1/rollups/{unit}/stream")
@Tag(name = "Roll-ups")
public class StreamResource {

    private final Questions questions;
    private final RollUpStream stream;
    private final FigureScope scope;

    StreamResource(Questions questions, RollUpStream stream, FigureScope scope) {
        this.scope = scope;
        this.questions = questions;
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(summary = "One unit's totals and its children's, again whenever they change")
    @APIResponse(
            responseCode = "200",
            description =
                    "Events named rollups, one in 250 ms at most; comments between. The first has the whole state, unless Last-Event-ID is its version; the others what has changed since their base, or the whole.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RollUpsEvent.class)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("unit") String unit,
            @BeanParam CampaignQuery query,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        Question question = questions.of(unit, query);
        return stream.follow(question, scope.stillReads(question.campaign(), question.unit()), lastEventId)
                .map(event -> event(event, sse));
    }

    private static OutboundSseEvent event(Optional<RollUpStream.Event> event, Sse sse) {
        return event.map(told -> sse.newEventBuilder()
                        .name("rollups")
                        .id(told.id())
                        .data(String.class, told.data())
                        .build())
                .orElseGet(() -> sse.newEventBuilder().comment("heartbeat").build());
    }
}
