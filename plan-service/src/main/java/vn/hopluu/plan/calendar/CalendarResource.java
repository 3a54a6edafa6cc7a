package vn.hopluu.plan.calendar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Calendars over HTTP.
@Path("/api/v1/calendars")
@Tag(name = "Catalogue")
class CalendarResource {

    private final CalendarUpsert upsert;

    CalendarResource(CalendarUpsert upsert) {
        this.upsert = upsert;
    }

    @GET
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "The calendars, by code")
    public Page<CalendarView> list(@BeanParam PageRequest page) {
        return page.of(
                HolidayCalendar.<HolidayCalendar>find("code > ?1 order by code", page.after())
                        .page(0, page.rowsToRead())
                        .list()
                        .stream()
                        .map(CalendarView::of)
                        .toList(),
                CalendarView::code);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "A calendar")
    public CalendarView get(@PathParam("code") String code) {
        return HolidayCalendar.named(code)
                .map(CalendarView::of)
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_CALENDAR, Message.of("plan.calendar-resource.unknown-calendar", code)));
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_WRITE)
    @Operation(
            summary = "State a calendar",
            description =
                    "All holidays from `from` to `to` that are no weekend, and the weekend days worked in exchange."
                            + " Deadlines in working days that leave these days are undetermined; those that can be said now are"
                            + " determined. What is determined already stays.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.class)))
    public Response put(@PathParam("code") String code, @Nullable CalendarBody body) {
        return upsert.put(
                        Findings.pathCode("code", code), Findings.present(body).read())
                .toResponse();
    }
}
