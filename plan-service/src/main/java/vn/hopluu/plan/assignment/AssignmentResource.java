package vn.hopluu.plan.assignment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.plan.assignment.AssigneeView.AssignmentView;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Assignments over HTTP.
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
class AssignmentResource {

    private static final Message USER_RULE = Message.of("plan.rule.user");

    private final AssigneeUpsert upsert;
    private final AssignmentListing listing;
    private final Units units;
    private final AssignmentScope scope;

    AssignmentResource(AssigneeUpsert upsert, AssignmentListing listing, Units units, AssignmentScope scope) {
        this.upsert = upsert;
        this.listing = listing;
        this.units = units;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.ASSIGNMENTS_READ)
    @Transactional
    @Operation(
            summary = "Assignments, by user",
            description = "Of `user`, at `unit` (as it is called on `at`, else today), of `role`, holding on `at`: each"
                    + " where it is asked for. Pages follow the Link header.")
    public Page<AssignmentView> list(
            @QueryParam("user") @Nullable String user,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("at") @Nullable LocalDate at,
            @BeanParam PageRequest page) {
        if (user != null && !AssignmentsChanged.isUser(user)) {
            throw BadParameter.of("user", user, USER_RULE);
        }
        List<AssignmentListing.Listed> rows = listing.list(
                new AssignmentListing.Question(user, unit == null ? null : named(unit, at), role, at), page);
        return page.of(rows, AssignmentListing.Listed::key, AssignmentListing.Listed::view);
    }

    @GET
    @Path("/{user}")
    @PermissionsAllowed(Permission.ASSIGNMENTS_READ)
    @Transactional
    @Operation(summary = "Everything that a user is assigned to")
    public AssigneeView get(@PathParam("user") String user) {
        return Assignee.<Assignee>findByIdOptional(identifier(user))
                .filter(assignee -> assignee.assignments().isEmpty()
                        || assignee.assignments().stream().anyMatch(scope::sees))
                .map(assignee -> AssigneeView.of(assignee, units))
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_USER, Message.of("plan.assignment-resource.unknown-user", user)));
    }

    @PUT
    @Path("/{user}")
    @PermissionsAllowed(Permission.ASSIGNMENTS_WRITE)
    @Operation(
            summary = "State everything that a user is assigned to",
            description = "Takes the place of what was assigned before; an empty list withdraws everything. The user is"
                    + " the subject of a token, never a name. Units are named as they are called on validFrom, and must"
                    + " be valid during the whole assignment. The same body again changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssigneeView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssigneeView.class)))
    public Response put(@PathParam("user") String user, @Nullable AssigneeBody body) {
        return upsert.put(identifier(user), Findings.present(body)).toResponse();
    }

    private Unit named(String text, @Nullable LocalDate at) {
        UnitReference reference =
                UnitReference.parse(text).orElseThrow(() -> BadParameter.of("unit", text, UnitReference.RULE));
        LocalDate day = reference.onOr(at == null ? units.today() : at);
        return units.bearing(reference.code(), day)
                .orElseThrow(() ->
                        Problem.of(PlanProblem.UNKNOWN_UNIT, Message.of("plan.unit.no-bearer", reference.code(), day)));
    }

    private static String identifier(String user) {
        if (!AssignmentsChanged.isUser(user)) {
            throw refusal("", "bad-user", user, USER_RULE);
        }
        return user;
    }

    private static RuntimeException refusal(String pointer, String code, String value, Message rule) {
        return Problem.of(
                WebProblem.INVALID,
                Message.of("plan.assignment-resource.invalid", rule),
                List.of(new FieldError(pointer, code, value, rule)));
    }
}
