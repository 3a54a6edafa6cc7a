package vn.hopluu.plan.http;

import jakarta.ws.rs.core.Response;

/// What a PUT left behind.
///
/// @param created whether the thing was not there before
public record PutResult<V>(boolean created, V view) {

    /// 201 where the thing is new, else 200.
    public Response toResponse() {
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(view)
                .build();
    }
}
