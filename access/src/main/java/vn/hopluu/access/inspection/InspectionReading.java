package vn.hopluu.access.inspection;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One request of an inspector.
@Schema(description = "What an inspector asked for, put on record before it was answered")
public record InspectionReading(
        long id,

        @Schema(description = "The subject of the inspector's token")
        String user,

        Instant at,

        @Schema(examples = "GET") String method,

        @Schema(description = "The path with what was asked for", examples = "/api/v1/reports?form=DVCQ-Q")
        String target) {}
