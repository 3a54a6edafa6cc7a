package vn.hopluu.aggregation.reconciliation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.web.parameter.Numbers;

/// Which campaign and basis, and how much of what is found.
public class ReconciliationQuery extends CampaignQuery {

    private static final int MOST = 200;

    @QueryParam("indicator")
    @Parameter(description = "Only this indicator; all where absent", example = "DT02")
    public @Nullable String indicator;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "How many differences at most")
    @Schema(minimum = "1", maximum = "200")
    public int limit;

    int requiredLimit() {
        return Numbers.within("limit", limit, 1, MOST);
    }
}
