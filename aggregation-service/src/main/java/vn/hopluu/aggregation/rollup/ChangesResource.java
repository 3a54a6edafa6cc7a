package vn.hopluu.aggregation.rollup;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Which roll-ups of a campaign have changed, for whoever missed a notice or got one that does not name them all.
@Path("/api/v1/campaigns/{form}/{period}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class ChangesResource {

    private static final int PAGE = 1_000;

    private final RollUps rollUps;
    private final Sql sql;

    ChangesResource(RollUps rollUps, Sql sql) {
        this.rollUps = rollUps;
        this.sql = sql;
    }

    /// A page of changes.
    ///
    /// @param version the campaign's when it was asked
    public record ChangesView(
            String form,
            String period,
            long version,
            List<Change> changes,

            @Schema(description = "The query of the next page; null on the last") @Nullable
            String next) {}

    /// A unit whose row has changed, and the row's version.
    public record Change(long unit, long version) {}

    @GET
    @Requires(Permission.ROLLUPS_READ)
    @Operation(summary = "The units whose roll-ups have changed since a version, 1,000 a page")
    public ChangesView changes(
            @PathParam("form") String form,
            @PathParam("period") String period,
            @Parameter(description = "The revision of the last notice that was seen; 0: every unit")
                    @QueryParam("after")
                    @DefaultValue("0")
                    String after,
            @Parameter(description = "Of next: the unit to go on behind, among those of this version")
                    @QueryParam("unit")
                    @DefaultValue("9223372036854775807")
                    String unit) {
        Campaign campaign = rollUps.campaign(form, period);
        List<Change> page = sql.query(
                """
                select unit_id, version from rollup
                where campaign_id = ? and version >= ? and (version, unit_id) > (?, ?) order by version, unit_id limit ?
                """,
                row -> new Change(row.getLong("unit_id"), row.getLong("version")),
                campaign.id(),
                number("after", after),
                number("after", after),
                number("unit", unit),
                PAGE);
        return new ChangesView(form, period, campaign.version(), page, next(page));
    }

    private static @Nullable String next(List<Change> page) {
        return page.size() < PAGE
                ? null
                : "?after=" + page.getLast().version() + "&unit="
                        + page.getLast().unit();
    }

    private static long number(String parameter, String text) {
        if (!text.matches("[0-9]{1,19}")) {
            throw bad(parameter, text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw bad(parameter, text);
        }
    }

    private static RuntimeException bad(String parameter, String text) {
        String shown = text.substring(0, Math.min(40, text.length()));
        return Problem.of(
                WebProblem.BAD_QUERY,
                "Query parameter " + parameter + " must be a whole number of 0 or more, not " + shown);
    }
}
