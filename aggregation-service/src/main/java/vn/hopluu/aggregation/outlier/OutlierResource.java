package vn.hopluu.aggregation.outlier;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.revalidation.Revalidation;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.parameter.Numbers;

/// Outliers by REST.
@Path("/api/v1/rollups/{unit}/outliers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roll-ups")
public class OutlierResource {

    private static final int MOST = 200;

    private final Questions questions;
    private final Outliers outliers;
    private final Revalidation revalidation;

    OutlierResource(Questions questions, Outliers outliers, Revalidation revalidation) {
        this.questions = questions;
        this.outliers = outliers;
        this.revalidation = revalidation;
    }

    @GET
    @PermissionsAllowed(Permission.ROLLUPS_READ)
    @Operation(
            summary = "Figures of a unit's children that stand far from the others",
            description = "By the modified z-score (Iglewicz and Hoaglin): 0.6745 (x - median) / MAD, beyond 3.5 either"
                    + " way. Where MAD is 0, (x - median) / (1.253314 mean distance); where all figures are equal there"
                    + " is no score. Among siblings of one level (xã, phường and thị trấn are one; other units by type),"
                    + " and against the unit's own figures of up to 12 earlier periods;"
                    + " only figures that are given count, five at least.")
    public OutliersView outliers(
            @PathParam("unit") String unit,
            @BeanParam CampaignQuery query,
            @QueryParam("indicator")
                    @Parameter(description = "Only this indicator; all where absent", example = "DT02")
                    @Nullable
                    String indicator,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(description = "How many figures each list holds at most")
                    @Schema(minimum = "1", maximum = "200")
                    int limit) {
        int most = Numbers.within("limit", limit, 1, MOST);
        Outliers.OutlierQuestion asked = outliers.understand(questions.of(unit, query), indicator, most);
        return revalidation.answer(outliers.state(asked), () -> outliers.of(asked));
    }
}
