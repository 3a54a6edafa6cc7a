package vn.hopluu.report.posting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.repeat.IdempotencyKey;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.body.BodyLimit;

/// Posting many reports at once.
@Path("/api/v1")
@Tag(name = "Reports")
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Batch batch;

    BatchResource(Batch batch) {
        this.batch = batch;
    }

    /// One report per line, and one result per line, in order: its number, its status, its receipt or its
    /// problem. A line has its key in its field `idempotencyKey`; without one it is stored once per line of a
    /// batch that is repeated under the same `Idempotency-Key`, and without that header a repeat is answered
    /// 409.
    @POST
    @Path("reports:batch")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @BodyLimit(megabytes = 64)
    @PermissionsAllowed(Permission.REPORTS_WRITE)
    public byte[] post(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) throws IOException {
        return batch.post(body, key == null ? null : IdempotencyKey.of(key));
    }
}
