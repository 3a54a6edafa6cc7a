package vn.hopluu.plan.catalogue;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Forms over HTTP.
@Path("/api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class FormResource {

    private final FormUpsert upsert;

    FormResource(FormUpsert upsert) {
        this.upsert = upsert;
    }

    @GET
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "The forms, by code")
    public Page<FormView> list(@BeanParam PageRequest page) {
        return page.of(
                Form.<Form>find("code > ?1 order by code", page.after()).page(0, page.rowsToRead()).list().stream()
                        .map(FormView::of)
                        .toList(),
                FormView::code);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.CATALOGUE_READ)
    @Transactional
    @Operation(summary = "A form with its slots and all its versions")
    public FormView get(@PathParam("code") String code) {
        return Form.named(code)
                .map(FormView::of)
                .orElseThrow(() ->
                        Problem.of(PlanProblem.UNKNOWN_FORM, Message.of("plan.form-resource.unknown-form", code)));
    }

    @PUT
    @Path("/{code}/versions/{number}")
    @PermissionsAllowed(Permission.CATALOGUE_WRITE)
    @Operation(
            summary = "State a version of a form",
            description =
                    "Creates the form with its first version. A figure (indicator and member) that the form has no"
                            + " slot for gets the next number; slots never change. A version that a published campaign uses"
                            + " may gain cells, not lose them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FormView.class)))
    public Response put(
            @PathParam("code") String code, @PathParam("number") String number, @Nullable FormVersionBody body) {
        return upsert.put(Findings.pathCode("code", code), version(number), Findings.present(body))
                .toResponse();
    }

    private static int version(String number) {
        if (!number.matches("[1-9][0-9]{0,3}")) {
            Message rule = Message.of("plan.rule.version");
            throw Problem.of(
                    WebProblem.INVALID,
                    Message.of("plan.form-resource.invalid", rule),
                    List.of(new FieldError("", "bad-version", number, rule)));
        }
        return Integer.parseInt(number);
    }
}
