package vn.hopluu.plan.unit;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Page;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.access.Requires;

/// Units over HTTP.
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitResource {

    private static final int LONGEST_SEARCH = 100;

    private final Units units;
    private final UnitStatement statement;
    private final UnitListing listing;

    UnitResource(Units units, UnitStatement statement, UnitListing listing) {
        this.units = units;
        this.statement = statement;
        this.listing = listing;
    }

    @GET
    @Path("/{unit}")
    @Requires(Permission.UNITS_READ)
    @Transactional
    @Operation(
            summary = "A unit with its whole history",
            description =
                    "`code` names the unit that bears it on `at` (today where absent) or, with `from` and `to`, the one"
                            + " that bears it on any day between them; where several do, the answer is 409 and lists them"
                            + " as `code@day`, which names the one that bore it that day.")
    public UnitView get(
            @PathParam("unit") String path,
            @QueryParam("at") @Nullable String at,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Unit unit = from == null && to == null
                ? units.named(path, dayOrToday(at))
                : units.namedWithin(path, window(at, from, to));
        return UnitView.of(unit, units.byId(unit.history().superiors()));
    }

    @PUT
    @Path("/{unit}")
    @Requires(Permission.UNITS_WRITE)
    @Operation(
            summary = "State a unit's whole history",
            description = "Creates the unit or replaces all its versions and routes. The same body again changes"
                    + " nothing. Parents, recipients and intermediaries are named as they are called on validFrom.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(@PathParam("unit") String path, @Nullable UnitBody body) {
        return statement.put(Units.pathReference(path), Findings.present(body)).toResponse();
    }

    @GET
    @Requires(Permission.UNITS_READ)
    @Transactional
    @Operation(
            summary = "The units of a day",
            description =
                    "On `at` (today where absent), right under `parent`, of `type`, with `q` in their name or code;"
                            + " by code or, with `sort=name`, in the order of the Vietnamese alphabet. `q` without accents finds"
                            + " names with any; with accents it finds these and no others, wherever the tone is written (Hòa,"
                            + " Hoà). Pages follow the Link header.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitOnDay[].class)))
    public Response list(
            @QueryParam("at") @Nullable String at,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("type") @Nullable String type,
            @QueryParam("q") @Nullable String search,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        LocalDate day = dayOrToday(at);
        Findings findings = new Findings();
        String sought = findings.optionalText("?q", search);
        if (sought != null && sought.length() > LONGEST_SEARCH) {
            findings.add("?q", "too-long", sought, "at most " + LONGEST_SEARCH + " characters");
        }
        String ofType = type == null ? null : findings.code("?type", type);
        findings.refuseIfAny();
        Page page = Page.of(limit, after);
        UnitSort order = UnitSort.of(sort);
        UnitFilter filter = new UnitFilter(day, parent == null ? null : units.named(parent, day), ofType, sought);
        return page.of(listing.list(filter, order, page), order::keyOf, uri);
    }

    private static DateRange window(@Nullable String at, @Nullable String from, @Nullable String to) {
        Findings findings = new Findings();
        LocalDate first = findings.day("?from", from);
        LocalDate last = findings.optionalDay("?to", to);
        findings.ordered("?to", first, last);
        if (at != null) {
            findings.add("?at", "not-together", at, "either at, or from and to");
        }
        findings.refuseIfAny();
        return new DateRange(first, last);
    }

    private LocalDate dayOrToday(@Nullable String at) {
        Findings findings = new Findings();
        LocalDate stated = findings.optionalDay("?at", at);
        findings.refuseIfAny();
        return stated == null ? units.today() : stated;
    }
}
