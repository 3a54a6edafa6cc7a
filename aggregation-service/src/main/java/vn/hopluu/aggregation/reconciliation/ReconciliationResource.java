package vn.hopluu.aggregation.reconciliation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Obligations;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.events.FormChanged;
import vn.hopluu.web.access.Permission;

/// Reconciliation by REST.
@Path("/api/v1/rollups/{unit}/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class ReconciliationResource {

    private final Questions questions;
    private final Reconciliation reconciliation;
    private final Trees trees;
    private final Obligations obligations;
    private final Revalidation revalidation;

    ReconciliationResource(
            Questions questions,
            Reconciliation reconciliation,
            Trees trees,
            Obligations obligations,
            Revalidation revalidation) {
        this.questions = questions;
        this.reconciliation = reconciliation;
        this.trees = trees;
        this.obligations = obligations;
        this.revalidation = revalidation;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "Declared totals of a subtree that are not what they come to",
            description = "At the unit and at every unit below it that declares totals, the largest difference first,"
                    + " with the children that may explain it.")
    public ReconciliationView reconciliation(@PathParam("unit") String unit, @BeanParam ReconciliationQuery query) {
        int limit = query.requiredLimit();
        AnswerTag tag = AnswerTag.of("reconciliation").with(trees.revision(), limit, query.indicator);
        Question question = questions.of(unit, query);
        FormChanged form = questions.form(question.campaign());
        Questions.requireAsked(form, query.indicator);
        return revalidation.answer(
                tag.with(question.campaign())
                        .with(question.unit(), question.basis(), form.code(), form.revision())
                        .with(obligations.revision(question.campaign())),
                () -> reconciliation.of(question, form, query.indicator, limit));
    }
}
