package vn.hopluu.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// A report as it is sent: the body of `POST /reports`, of a draft, of a correction and of a batch's line.
/// Where the path names the report, the body may leave unit, form, period and coverage out.
///
/// @param unit `code` or `code@YYYY-MM-DD`
/// @param coverage null: OWN
/// @param formVersion null: the version in use
/// @param dataTo the last day counted: never after today
/// @param estimatedTo the day to which the figures reach that are estimates (ước đến ngày); the window's last at most
/// @param reason why, for a correction
/// @param idempotencyKey for a batch's line only: as the header `Idempotency-Key` of `POST /reports`
public record ReportBody(
        @Nullable String unit,
        @Nullable String form,
        @Nullable String period,
        @Nullable Coverage coverage,
        @Nullable Integer formVersion,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        @Nullable LocalDate estimatedTo,
        @Nullable List<@Nullable CellAnswer> values,
        @Nullable Map<String, @Nullable String> narrative,
        @Nullable List<Content.@Nullable Explanation> explanations,
        @Nullable List<Content.@Nullable SectionWindow> sectionWindows,
        @Nullable String reason,
        @Nullable String idempotencyKey) {

    /// A draft's content as it would be sent, for the checks of a submission.
    public static ReportBody of(Content draft) {
        return new ReportBody(
                null,
                null,
                null,
                null,
                draft.formVersion(),
                draft.dataFrom(),
                draft.dataTo(),
                draft.estimatedTo(),
                List.copyOf(draft.values()),
                Map.copyOf(draft.narrative()),
                List.copyOf(draft.explanations()),
                List.copyOf(draft.sectionWindows()),
                null,
                null);
    }
}
