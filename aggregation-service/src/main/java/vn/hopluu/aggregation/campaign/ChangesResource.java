package vn.hopluu.aggregation.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.list.Paged;

/// Which roll-ups of a campaign have changed, for whoever missed a notice or got one that does not name them all.
@Path("/api/v1/campaigns/{form}/{period}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class ChangesResource {

    private static final Pattern KEY = Pattern.compile("([0-9]{1,18})/([0-9]{1,18})");

    private final Questions questions;
    private final FigureScope scope;
    private final Sql sql;

    ChangesResource(Questions questions, FigureScope scope, Sql sql) {
        this.scope = scope;
        this.questions = questions;
        this.sql = sql;
    }

    /// A page of changes.
    ///
    /// @param version the campaign's when it was asked
    public record ChangesView(
            String form,
            String period,
            long version,
            List<Change> items,

            @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
            URI next)
            implements Paged {}

    /// A unit whose row has changed, and the row's version.
    public record Change(long unit, long version) {}

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(summary = "The units whose roll-ups have changed since a version")
    public ChangesView changes(
            @PathParam("form") String form,
            @PathParam("period") String period,
            @Parameter(description = "The revision of the last notice that was seen; left out: every unit")
                    @QueryParam("since")
                    @DefaultValue("0")
                    long since,
            @BeanParam PageRequest asked) {
        Campaign campaign = questions.campaign(form, period);
        Change last = last(asked, since);
        Long[] seen = scope.readable(campaign);
        Page<Change> page = asked.of(
                sql.query(
                        """
                        select unit_id, version from rollup
                        where campaign_id = ? and version >= ? and (version, unit_id) > (?, ?)
                            and (cast(? as bigint[]) is null or unit_id = any(cast(? as bigint[])))
                        order by version, unit_id limit ?
                        """,
                        row -> new Change(row.getLong("unit_id"), row.getLong("version")),
                        campaign.id(),
                        last.version(),
                        last.version(),
                        last.unit(),
                        seen,
                        seen,
                        asked.rowsToRead()),
                change -> change.version() + "/" + change.unit());
        return new ChangesView(form, period, campaign.version(), page.items(), page.next());
    }

    /// Behind every unit of the version that was seen, or where the page before ended.
    private static Change last(PageRequest asked, long since) {
        if (asked.after().isEmpty()) {
            return new Change(Long.MAX_VALUE, since);
        }
        Matcher key = KEY.matcher(asked.after());
        if (!key.matches()) {
            throw PageRequest.notAKey(asked.after());
        }
        return new Change(Long.parseLong(key.group(2)), Long.parseLong(key.group(1)));
    }
}
