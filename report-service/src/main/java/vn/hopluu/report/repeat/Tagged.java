package vn.hopluu.report.repeat;

import jakarta.ws.rs.core.Response;

/// What is answered about an entry, with the tag of the state that was answered.
public record Tagged<V>(V view, String tag) {

    public Response toResponse() {
        return Response.ok(view).tag(tag).build();
    }
}
