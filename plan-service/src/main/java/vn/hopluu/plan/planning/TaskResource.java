package vn.hopluu.plan.planning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// The tasks of a plan over HTTP.
@Path("/api/v1/plans/{code}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class TaskResource {

    private final Plans plans;
    private final TaskStates tasks;

    TaskResource(Plans plans, TaskStates tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    @GET
    @PermissionsAllowed(Permission.PLANS_READ)
    @Operation(
            summary = "A plan's tasks: who answers for each, by when, and how far it is",
            description = "In the order of the plan. Overdue is told by the clock when it is asked.")
    public Page<TaskView> list(@PathParam("code") String code, @BeanParam PageRequest page) {
        plans.requireSeen(code);
        return tasks.list(code, page);
    }

    @POST
    @Path("/{task}/states")
    @PermissionsAllowed(Permission.PLANS_WRITE)
    @Operation(
            summary = "Say how far a task is",
            description =
                    "Its lead says it, with what was done; of DONE with what shows it. Each statement stays on"
                            + " record and the newest holds: a task may be opened again. Sent again under its id it is made once.")
    public TaskView say(@PathParam("code") String code, @PathParam("task") String task, @Nullable TaskStateBody body) {
        plans.requireChange(code);
        return tasks.say(code, task, Findings.present(body).terms());
    }
}
