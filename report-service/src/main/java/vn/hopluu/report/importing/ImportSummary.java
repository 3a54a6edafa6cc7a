package vn.hopluu.report.importing;

import java.util.List;

/// What a file comes to.
///
/// @param template whether it was the filled-in template of one report, else a list
/// @param reports how many reports it names
/// @param changed in how many of them it would change something
/// @param changes how many things it would change
/// @param findingCount how many faults there are, also those beyond the first 1,000
/// @param findings Dòng | Lỗi | Hướng xử lý: while there is one, nothing of the file can be committed
/// @param notes how things were read, where there is something to say about it
/// @param unseenCount how many rows and figures there are that nobody who looked the file through has seen; each has a
///     note with the code `unseen`
public record ImportSummary(
        boolean template,
        int reports,
        int changed,
        int changes,
        int findingCount,
        List<LineFinding> findings,
        int noteCount,
        List<LineFinding> notes,
        int unseenCount) {
    public ImportSummary {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
