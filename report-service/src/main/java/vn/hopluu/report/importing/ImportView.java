package vn.hopluu.report.importing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// An import as it is answered.
///
/// @param line the import as lists have it
/// @param listed its first reports; `/imports/{id}/reports` pages through all of them
public record ImportView(
        @JsonUnwrapped ImportLine line, @JsonUnwrapped ImportSummary summary, List<ReportChange> listed) {

    /// So many reports stand in the answer itself.
    static final int LISTED = 50;

    static ImportView of(ReportImport stored, ImportJson json) {
        return new ImportView(
                ImportLine.of(stored),
                json.read(stored.summary(), ImportSummary.class),
                ImportPart.after(stored.id(), -1, LISTED).stream()
                        .map(part -> json.read(part.told(), ReportChange.class))
                        .toList());
    }
}
