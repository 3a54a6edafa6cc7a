package vn.hopluu.report.model;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.CountQuery;
import vn.hopluu.report.register.CountRequest;
import vn.hopluu.report.register.CountsView;
import vn.hopluu.report.report.RepeatableRequest;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.json.Body;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// The register of mô hình Dân vận khéo. Who enters a unit's reports keeps its registers: they feed the same cells.
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
public class ModelsResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    private final ModelOperations operations;
    private final ModelListing listing;
    private final ModelCounts counts;
    private final UnitDirectory units;
    private final RepeatableRequest repeatable;
    private final Storing storing;

    ModelsResource(
            ModelOperations operations,
            ModelListing listing,
            ModelCounts counts,
            UnitDirectory units,
            RepeatableRequest repeatable,
            Storing storing) {
        this.operations = operations;
        this.listing = listing;
        this.counts = counts;
        this.units = units;
        this.repeatable = repeatable;
        this.storing = storing;
    }

    @GET
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "Models in the order of their entry, without their sheets")
    public Page<ModelView> list(@BeanParam ModelQuery query, @BeanParam PageRequest page) {
        return listing.page(query, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Registers a model, once per Idempotency-Key",
            description = "The register holds no personal data: a personal model is called by the model's own name.")
    @APIResponseSchema(value = ModelView.class, responseCode = "201", responseDescription = "Registered")
    public Response register(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ModelBody body) {
        ModelBody model = Body.present(body);
        return repeatable.created("/api/v1/models", key, model, () -> operations.register(model));
    }

    @GET
    @Path("counts")
    @Transactional
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(
            summary = "The unit's own distinct models of the year, up to the period's end",
            description = "For DVK01 to DVK04, the total and each member. With form, the year and its end are those of"
                    + " the campaign's window, else the calendar's. DVK01 counts the models registered in the year."
                    + " DVK02 counts those that operated on any day of it, whichever year registered them; DVK03 and"
                    + " DVK04 those of DVK02 that were ever recognised (once, at the highest level) or replicated by"
                    + " then. kept is false where the unit keeps no register: that is not zero.")
    public CountsView counts(@BeanParam CountQuery query) {
        CountRequest request = CountRequest.of(query);
        Unit unit = request.find(units);
        return CountsView.of(
                unit, request.window().yearFrom(), request.window().to(), counts.counts(unit.id(), request.window()));
    }

    @GET
    @Path(ONE)
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "A model, with its ETag")
    @APIResponseSchema(value = ModelView.class, responseCode = "200", responseDescription = "The model")
    public Response read(@PathParam("id") long id) {
        return operations.read(id).toResponse();
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(summary = "Replaces what is written of a model; its ETag as If-Match is needed")
    @APIResponseSchema(value = ModelView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response edit(@PathParam("id") long id, @BeanParam Precondition precondition, @Nullable ModelBody body) {
        ModelBody edited = Body.present(body);
        return storing.patiently(() -> operations.edit(id, edited, precondition))
                .toResponse();
    }

    @POST
    @Path(ONE + "/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    @Operation(
            summary = "Takes a model one step further, or mends a mistake; its ETag as If-Match is needed",
            description = "REGISTERED → OPERATING → RECOGNISED (at higher and higher levels) → REPLICATED, or STOPPED."
                    + " TAKE_BACK takes the newest step back, STRIKE strikes out what was registered by mistake.")
    @APIResponseSchema(value = ModelView.class, responseCode = "200", responseDescription = "As it stands now")
    public Response step(
            @PathParam("id") long id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam Precondition precondition,
            @Nullable StepBody body) {
        StepBody step = Body.present(body);
        return repeatable.done(key, "model-step", id, step, () -> operations.step(id, step, precondition));
    }

    @GET
    @Path(ONE + "/history")
    @PermissionsAllowed(Permission.REPORTS_READ)
    @Operation(summary = "What was done to a model, the oldest first")
    public Page<ModelChange.View> history(@PathParam("id") long id, @BeanParam PageRequest page) {
        return listing.history(id, page);
    }
}
