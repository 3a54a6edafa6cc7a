package vn.hopluu.report.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Worded;

/// An import in a list.
///
/// @param sha256 of the file
/// @param submitted whether its reports were handed in, too; null where it was not committed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportLine(
        UUID id,
        @Worded ImportState state,
        String fileName,
        String sha256,
        Instant uploadedAt,
        Instant expiresAt,
        @Nullable Instant committedAt,
        @Nullable Boolean submitted) {

    static ImportLine of(ReportImport stored) {
        return new ImportLine(
                stored.id(),
                stored.state(),
                stored.file().name(),
                stored.file().hash(),
                stored.madeAt(),
                stored.expiresAt(),
                stored.committedAt(),
                stored.submitted());
    }
}
