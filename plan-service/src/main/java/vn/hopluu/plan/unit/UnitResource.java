package vn.hopluu.plan.unit;

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
import java.text.Normalizer;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.parameter.BadParameter;

/// Units over HTTP.
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitResource {

    private static final int LONGEST_SEARCH = 100;

    private final Units units;
    private final UnitUpsert upsert;
    private final UnitListing listing;

    UnitResource(Units units, UnitUpsert upsert, UnitListing listing) {
        this.units = units;
        this.upsert = upsert;
        this.listing = listing;
    }

    @GET
    @Path("/{unit}")
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(
            summary = "A unit with its whole history",
            description =
                    "`code` names the unit that bears it on `at` or, where it is absent, today, else the only one that"
                            + " ever bore it; with `from` and `to` the one that bears it on any day between them; where several do, the answer is 409 and lists them"
                            + " as `code@day`, which names the one that bore it that day. Of a unit that ended"
                            + " it says who took over; its lineage has all of before and after.")
    public UnitView get(
            @PathParam("unit") String path,
            @QueryParam("at") @Nullable LocalDate at,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        if (from != null || to != null) {
            return units.view(units.namedWithin(path, window(at, from, to)));
        }
        return units.view(at == null ? units.known(path) : units.named(path, at));
    }

    @PUT
    @Path("/{unit}")
    @PermissionsAllowed(Permission.UNITS_WRITE)
    @Operation(
            summary = "State a unit's whole history",
            description = "Creates the unit or replaces all its versions and routes. The same body again changes"
                    + " nothing. Parents, recipients and intermediaries are named as they are called on validFrom."
                    + " `withoutRoute` warns where units of its type beside it report by a route and it has none.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(@PathParam("unit") String path, @Nullable UnitBody body) {
        return upsert.put(Units.pathReference(path), Findings.present(body)).toResponse();
    }

    @GET
    @PermissionsAllowed(Permission.UNITS_READ)
    @Transactional
    @Operation(
            summary = "The units of a day",
            description =
                    "On `at` (today where absent), right under `parent`, of `type`, with `q` in their name or code;"
                            + " by code or, with `sort=name`, in the order of the Vietnamese alphabet. `q` without accents finds"
                            + " names with any; with accents it finds these and no others, wherever the tone is written (Hòa,"
                            + " Hoà). A search without `at` also finds units that have ended and former names, and says"
                            + " who took over. Pages follow the Link header.")
    public Page<UnitOnDay> list(
            @QueryParam("at") @Nullable LocalDate at,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("type") @Nullable String type,
            @QueryParam("q") @Nullable String search,
            @QueryParam("sort") @Parameter(schema = @Schema(enumeration = {"code", "name"})) @Nullable String sort,
            @BeanParam PageRequest page) {
        LocalDate day = dayOrToday(at);
        if (type != null && !Findings.isCode(type)) {
            throw BadParameter.of("type", type, Message.of("plan.unit-resource.type"));
        }
        UnitSort order = UnitSort.of(sort);
        UnitFilter filter = new UnitFilter(
                day,
                parent == null ? null : units.named(parent, day),
                type,
                sought(search),
                at == null && search != null);
        return page.of(listing.list(filter, order, page), order::keyOf);
    }

    private static @Nullable String sought(@Nullable String search) {
        if (search == null) {
            return null;
        }
        if (search.length() > LONGEST_SEARCH) {
            throw BadParameter.of("q", search, Message.of("plan.unit-resource.q", LONGEST_SEARCH));
        }
        return Normalizer.normalize(search.strip(), Normalizer.Form.NFC);
    }

    private static DateRange window(@Nullable LocalDate at, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (at != null) {
            throw BadParameter.of("at", at.toString(), Message.of("plan.unit-resource.at"));
        }
        if (from == null) {
            throw BadParameter.of("from", null, Message.of("plan.unit-resource.from"));
        }
        if (to != null && to.isBefore(from)) {
            throw BadParameter.of("to", to.toString(), Message.of("plan.unit-resource.to", from));
        }
        return new DateRange(from, to);
    }

    private LocalDate dayOrToday(@Nullable LocalDate at) {
        return at == null ? units.today() : at;
    }
}
