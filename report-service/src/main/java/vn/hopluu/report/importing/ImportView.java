package vn.hopluu.report.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as it is answered.
///
/// @param sha256 of the file
/// @param listed its first reports; `/imports/{id}/reports` pages through all of them
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        ImportState state,
        String fileName,
        String sha256,
        Instant uploadedAt,
        Instant expiresAt,
        @Nullable Instant committedAt,
        @JsonUnwrapped ImportSummary summary,
        List<ReportChange> listed) {

    /// So many reports stand in the answer itself.
    static final int LISTED = 50;

    static ImportView of(ReportImport stored, ImportJson json) {
        return new ImportView(
                stored.id(),
                stored.state(),
                stored.file().name(),
                stored.file().hash(),
                stored.madeAt(),
                stored.expiresAt(),
                stored.committedAt(),
                json.read(stored.summary(), ImportSummary.class),
                ImportPart.after(stored.id(), -1, LISTED).stream()
                        .map(part -> json.read(part.told(), ReportChange.class))
                        .toList());
    }
}
