package vn.hopluu.plan.assignment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.parameter.BadParameter;

/// What heads do about who does what, over HTTP. Each act has an id: sent again with the same content it is done once.
@Path("/api/v1/assignment-acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
class AssignmentActResource {

    private static final String SEPARATOR = "/";

    private final HandoverParser parser;
    private final AssignmentActs acts;
    private final AssignmentScope scope;
    private final CallerRights caller;
    private final Units units;

    AssignmentActResource(
            HandoverParser parser, AssignmentActs acts, AssignmentScope scope, CallerRights caller, Units units) {
        this.parser = parser;
        this.acts = acts;
        this.scope = scope;
        this.caller = caller;
        this.units = units;
    }

    @POST
    @Path("/leave")
    @PermissionsAllowed(Permission.ASSIGNMENTS_ACT)
    @Transactional
    @Operation(
            summary = "Somebody is away from a unit for named days",
            description =
                    "By the unit's head or a superior's; of whoever signs there by a superior alone. The roles end"
                            + " for these days, and are the stand-in's where one is named. Needs the tag of `/assignments/{user}`.")
    public AssignmentActView leave(@BeanParam Precondition precondition, @Nullable LeaveBody body) {
        return acts.handOver(parser.leave(Findings.present(body)), precondition);
    }

    @POST
    @Path("/replacement")
    @PermissionsAllowed(Permission.ASSIGNMENTS_ACT)
    @Transactional
    @Operation(
            summary = "Somebody takes over what another one does at a unit",
            description =
                    "By the unit's head or a superior's; of whoever signs there by a superior alone. From that day"
                            + " on the successor has what the other one had. Needs the tag of `/assignments/{user}`.")
    public AssignmentActView replace(@BeanParam Precondition precondition, @Nullable ReplacementBody body) {
        return acts.handOver(parser.replacement(Findings.present(body)), precondition);
    }

    @POST
    @Path("/substitution")
    @PermissionsAllowed(Permission.ASSIGNMENTS_ACT)
    @Transactional
    @Operation(
            summary = "Name who signs for oneself on named days",
            description =
                    "As deputy (KT.) or by authorisation (TUQ.), which stands on whatever is signed so. Nobody who"
                            + " signs for another hands that on.")
    public AssignmentActView substitute(@Nullable SubstitutionBody body) {
        AssignmentAct.Terms terms =
                parser.substitution(Findings.present(body), caller.now().user());
        return acts.substitute(terms, Objects.requireNonNull(terms.other()));
    }

    @GET
    @PermissionsAllowed(Permission.ASSIGNMENTS_READ)
    @Transactional
    @Operation(
            summary = "What heads did about who does what, the newest first",
            description = "Of `user`, where it is asked for: who is away, ends or is signed for, or has the roles now.")
    public Page<AssignmentActView> list(@QueryParam("user") @Nullable String user, @BeanParam PageRequest page) {
        if (user != null && !AssignmentsChanged.isUser(user)) {
            throw BadParameter.of("user", user, Message.of("plan.rule.user"));
        }
        Instant moment = moment(page.after());
        String id = page.after().isEmpty()
                ? ""
                : page.after().substring(page.after().indexOf(SEPARATOR) + 1);
        List<AssignmentAct> found =
                AssignmentAct.before(moment, id, scope.units().orElse(null), user, page.rowsToRead());
        Map<Long, Unit> named = units.byId(
                found.stream().map(act -> act.terms().unitId()).distinct().toList());
        return page.of(
                found,
                act -> act.happened() + SEPARATOR + act.terms().id(),
                act -> AssignmentActView.of(act, named.get(act.terms().unitId())));
    }

    private static Instant moment(String key) {
        if (key.isEmpty()) {
            return Instant.parse("9999-01-01T00:00:00Z");
        }
        int at = key.indexOf(SEPARATOR);
        try {
            return Instant.parse(at < 0 ? key : key.substring(0, at));
        } catch (DateTimeParseException notAKey) {
            throw PageRequest.notAKey(key);
        }
    }
}
