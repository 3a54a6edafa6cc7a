package vn.hopluu.aggregation.progress;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.CampaignQuery;

/// Which campaign, at which moment, seen by whom.
public class ProgressQuery {

    @QueryParam("form")
    @Parameter(description = "The form's code", required = true, example = "DVCQ-6T")
    public @Nullable String form;

    @QueryParam("period")
    @Parameter(description = "The period's code", required = true, example = "2023-H1")
    public @Nullable String period;

    @QueryParam("at")
    @Parameter(
            description = "The moment by whose clock late and overdue are told, with its offset; now where absent."
                    + " What was handed in after it counts as not handed in yet; whether a report is returned or"
                    + " approved is as it stands now.",
            example = "2023-06-05T08:00:00+07:00")
    public @Nullable String at;

    @QueryParam("via")
    @Parameter(
            description = "Only the obligations whose reports pass through this unit (qua Sở Nội vụ), or are addressed"
                    + " to it (Kính gửi)",
            example = "106.PNV")
    public @Nullable String via;

    /// The same campaign, as roll-ups are asked for.
    CampaignQuery campaign() {
        CampaignQuery query = new CampaignQuery();
        query.form = form;
        query.period = period;
        query.basis = "submitted";
        return query;
    }
}
