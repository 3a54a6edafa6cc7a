package vn.hopluu.report.repeat;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// What a request was answered.
///
/// @param status the HTTP status
/// @param body JSON
/// @param tag the `ETag` without quotes; null where the answer has none, as those of before 0.2
public record RecordedResponse(
        int status, String body, @Nullable String tag) {

    public Response.ResponseBuilder toResponse() {
        return Response.status(status).entity(body).tag(tag);
    }
}
