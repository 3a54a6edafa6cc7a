package vn.hopluu.aggregation.progress;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.question.UnitKey;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Progress by REST.
@Path("/api/v1/progress/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "How far a campaign is: who owes a report, who has handed it in, who is late")
public class ProgressResource {

    private final Progress progress;
    private final Revalidation revalidation;

    ProgressResource(Progress progress, Revalidation revalidation) {
        this.progress = progress;
        this.revalidation = revalidation;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(summary = "How far a campaign is at one unit with everything below it")
    public ProgressView one(@PathParam("unit") String unit, @BeanParam ProgressQuery query) {
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.answer(progress.state(question).with("whole"), () -> progress.counts(question));
    }

    @GET
    @Path("/children")
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "How far a campaign is at one unit, and at each unit that reports to it",
            description = "In the order of the units' codes. Pages follow the Link header.")
    public ChildrenProgressView children(
            @PathParam("unit") String unit, @BeanParam ProgressQuery query, @BeanParam PageRequest page) {
        UnitKey after = UnitKey.of(page.after());
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.answer(
                progress.state(question).with("children", after.toString(), page.limit()),
                () -> progress.withChildren(question, after, page));
    }

    @GET
    @Path("/obligations")
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports that are owed at one unit and below it, by name",
            description = "In the order of the units' codes. Pages follow the Link header.")
    public Page<ObligationView> obligations(
            @PathParam("unit") String unit,
            @BeanParam ProgressQuery query,
            @QueryParam("state") @DefaultValue("EXPECTED") ObligationFilter filter,
            @BeanParam PageRequest page) {
        PageKey key = PageKey.of(page.after());
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.answer(
                progress.state(question).with("obligations", filter, key.toString(), page.limit()),
                () -> page.of(progress.list(question, filter, key, page.rowsToRead()), PageKey::of));
    }

    @GET
    @Path("/unplaced")
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "The reports that are owed by units without a place in the campaign's structure",
            description = "Of the whole campaign, since such a unit lies below none. In the order of the units' ids."
                    + " Pages follow the Link header.")
    public Page<UnplacedView> unplaced(
            @PathParam("unit") String unit, @BeanParam ProgressQuery query, @BeanParam PageRequest page) {
        ProgressQuestion question = progress.understand(unit, query);
        return revalidation.answer(
                progress.state(question).with("unplaced", page.after(), page.limit()),
                () -> page.of(progress.unplaced(question, page.after(), page.rowsToRead()), UnplacedView::key));
    }
}
