package vn.hopluu.aggregation.targets;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.question.CampaignQuery;
import vn.hopluu.web.parameter.Numbers;

/// Of whom, on which basis, from which campaign, at which moment.
public class TargetQuery {

    private static final int MOST = 1_000;

    @QueryParam("unit")
    @Parameter(description = "Only this unit and those below it, on the population's day", example = "106")
    public @Nullable String unit;

    @QueryParam("basis")
    @Parameter(description = "submitted (where absent): handed in, or else approved; approved: approved only")
    public @Nullable String basis;

    @QueryParam("period")
    @Parameter(
            description =
                    "The period of the campaign to read; where absent, the plan's last, and before the verdict the"
                            + " newest before it in which anybody of the population has reported",
            example = "2023-H1")
    public @Nullable String period;

    @QueryParam("at")
    @Parameter(
            description = "The moment by whose clock deadlines are told, with its offset; now where absent",
            example = "2023-12-01T08:00:00+07:00")
    public @Nullable String at;

    @QueryParam("limit")
    @DefaultValue("100")
    @Parameter(description = "How many units each list names at most")
    @Schema(minimum = "0", maximum = "1000")
    public int limit;

    Basis requiredBasis() {
        CampaignQuery query = new CampaignQuery();
        query.basis = basis == null ? "submitted" : basis;
        return query.requiredBasis();
    }

    int requiredLimit() {
        return Numbers.within("limit", limit, 0, MOST);
    }
}
