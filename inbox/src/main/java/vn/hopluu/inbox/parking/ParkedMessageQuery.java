package vn.hopluu.inbox.parking;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.inbox.Unusable;

/// Which parked messages, and from where on.
public class ParkedMessageQuery {

    @QueryParam("state")
    public ParkedMessage.@Nullable State state;

    @QueryParam("campaign")
    @Parameter(example = "DVCQ-Q/2024-Q1")
    public @Nullable String campaign;

    @QueryParam("reason")
    public Unusable.@Nullable Reason reason;

    @QueryParam("topic")
    @Parameter(example = "hopluu.reports.v1")
    public @Nullable String topic;

    ParkedMessageQueries.Filter filter() {
        return new ParkedMessageQueries.Filter(state, campaign, reason == null ? null : reason.name(), topic);
    }
}
