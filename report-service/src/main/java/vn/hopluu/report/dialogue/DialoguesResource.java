package vn.hopluu.report.dialogue;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.CountRequest;
import vn.hopluu.report.register.CountsView;
import vn.hopluu.report.report.RepeatableRequest;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// The register of dialogues. Who enters a unit's reports keeps its registers: they feed the same cells.
@Path("/api/v1/dialogues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
public class DialoguesResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    private final DialogueOperations operations;
    private final DialogueListing listing;
    private final Promises promises;
    private final DialogueCounts counts;
    private final UnitDirectory units;
    private final RepeatableRequest repeatable;
    private final Storing storing;

    DialoguesResource(
            DialogueOperations operations,
            DialogueListing listing,
            Promises promises,
            DialogueCounts counts,
            UnitDirectory units,
            RepeatableRequest repeatable,
            Storing storing) {
        this.operations = operations;
        this.listing = listing;
        this.promises = promises;
        this.counts = counts;
        this.units = units;
        this.repeatable = repeatable;
        this.storing = storing;
    }

    @GET
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "Dialogues in the order of their entry, with how many opinions each has")
    public Page<DialogueListing.Line> list(@BeanParam DialogueQuery query, @BeanParam PageRequest page) {
        return listing.page(query, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Enters a dialogue, once per Idempotency-Key",
            description = "The register holds no personal data: write what was raised, not who raised it, and no names,"
                    + " addresses or numbers of persons.")
    @APIResponseSchema(value = DialogueView.class, responseCode = "201", responseDescription = "Entered")
    public Response enter(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable DialogueBody body) {
        DialogueBody dialogue = Body.present(body);
        return repeatable.created("/api/v1/dialogues", key, dialogue, () -> operations.enter(dialogue));
    }

    @GET
    @Path("counts")
    @Transactional
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "What the unit's own dialogues of a period, or between two days, come to",
            description = "For DTH02 to DTH06, the total and each member. A promise is DONE where it was kept by the"
                    + " window's last day. DTH03 is left out where a dialogue does not say how many took part. kept is"
                    + " false where the unit keeps no register: that is not zero.")
    public CountsView counts(@BeanParam DialogueCountQuery query) {
        CountRequest request = query.request();
        Unit unit = request.find(units);
        return CountsView.of(
                unit, request.window().from(), request.window().to(), counts.counts(unit.id(), request.window()));
    }

    @GET
    @Path("promises")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "Promises that are not kept yet, the oldest first",
            description = "overdue=true shows those whose day is past by the server's clock; the promised day itself is"
                    + " in time.")
    public Page<Promises.View> promises(
            @QueryParam("unit")
                    @Parameter(
                            description =
                                    "The code that the unit bears today, else the only one that ever bore it; or code@day. With the"
                                            + " entries of the units that it wholly succeeds")
                    @Nullable
                    String unit,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam PageRequest page) {
        return promises.page(unit, overdue, page);
    }

    @GET
    @Path(ONE)
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "A dialogue with its opinions, and its ETag")
    @APIResponseSchema(value = DialogueView.class, responseCode = "200", responseDescription = "The dialogue")
    public Response read(@PathParam("id") long id) {
        return operations.read(id).toResponse();
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "Replaces a dialogue and its opinions; its ETag as If-Match is needed")
    @APIResponseSchema(value = DialogueView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response edit(@PathParam("id") long id, @BeanParam Precondition precondition, @Nullable DialogueBody body) {
        DialogueBody edited = Body.present(body);
        return storing.patiently(() -> operations.edit(id, edited, precondition))
                .toResponse();
    }

    @POST
    @Path(ONE + "/opinions/{number: [0-9]{1,4}}/done")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "Notes that a promise is kept; the dialogue's ETag as If-Match is needed")
    @APIResponseSchema(value = DialogueView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response done(
            @PathParam("id") long id,
            @PathParam("number") int number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam Precondition precondition,
            @Nullable MendingBody body) {
        MendingBody kept = Body.present(body);
        return repeatable.done(
                key, "promise-kept", id + "/" + number, kept, () -> operations.done(id, number, kept, precondition));
    }

    @POST
    @Path(ONE + "/striking")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "Strikes out a dialogue that was entered by mistake; its ETag as If-Match is needed")
    @APIResponseSchema(value = DialogueView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response strike(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam Precondition precondition,
            @Nullable MendingBody body) {
        MendingBody struck = Body.present(body);
        return repeatable.done(key, "dialogue-striking", id, struck, () -> operations.strike(id, struck, precondition));
    }

    @GET
    @Path(ONE + "/history")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "What was done to a dialogue, the oldest first")
    public Page<DialogueChange.View> history(@PathParam("id") long id, @BeanParam PageRequest page) {
        return listing.history(id, page);
    }
}
