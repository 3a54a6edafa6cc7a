package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.web.language.Worded;

/// Where a report stands: the receipt of every move.
///
/// @param version the newest version's number, 0 for a draft that was never handed in
/// @param handedIn the version that counts as handed in, or null
/// @param approved the version that is approved, or null
/// @param onBehalfById the office that entered the version handed in from a paper; absent where the unit
/// entered it itself
/// @param revision that of the last event, 0 where none was sent
/// @param possible what the caller can do next, by the last parts of the endpoints' paths
/// @param waitingFor who is to do something next; absent where a report was just posted or read from a file
/// @param findings what the checks found, where they ran for this answer: the first 100; else absent
/// @param receipt of what was just handed in; absent in every other answer
public record ReportStatus(
        UnitName unit,
        String form,
        String period,
        @Worded Coverage coverage,
        @Worded ReportState state,
        int version,
        @Nullable Integer handedIn,
        @Nullable Integer approved,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long onBehalfById,
        long revision,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant lastSubmittedAt,

        @Worded
        @Schema(type = SchemaType.ARRAY, implementation = String.class)
        @JsonSerialize(contentUsing = MovePath.Written.class)
        @JsonDeserialize(contentUsing = MovePath.Read.class)
        List<Move> possible,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WaitingFor> waitingFor,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Receipt receipt) {

    /// A receipt stays small; the version keeps them all.
    private static final int MOST_FINDINGS = 100;

    /// The unit as it was called on the campaign's structure date.
    public record UnitName(long id, String code, String name) {}

    /// @param allowed the moves that are the caller's to make
    public static ReportStatus of(ReportAddress address, Report report, Set<Move> allowed) {
        Unit.Version unit = address.unit().on(address.campaign().structureDate());
        return new ReportStatus(
                new UnitName(address.unit().id(), unit.code(), unit.name()),
                address.key().form(),
                address.key().period(),
                address.key().coverage(),
                report.state(),
                report.highestVersion(),
                report.handedIn(),
                report.approved(),
                report.onBehalfById(),
                report.revision(),
                report.firstSubmittedAt(),
                report.lastSubmittedAt(),
                report.possible().stream()
                        .filter(allowed::contains)
                        .sorted(Comparator.comparing(Move::path))
                        .toList(),
                null,
                null,
                null);
    }

    /// With what the checks have just found.
    public ReportStatus with(List<Finding> found) {
        return with(waitingFor, found.stream().limit(MOST_FINDINGS).toList(), receipt);
    }

    /// The same, for whoever has just handed in.
    public ReportStatus with(Receipt given) {
        return with(waitingFor, findings, given);
    }

    /// With who is waited for.
    ReportStatus waitingFor(List<WaitingFor> next) {
        return with(next, findings, receipt);
    }

    private ReportStatus with(@Nullable List<WaitingFor> next, @Nullable List<Finding> found, @Nullable Receipt given) {
        return new ReportStatus(
                unit,
                form,
                period,
                coverage,
                state,
                version,
                handedIn,
                approved,
                onBehalfById,
                revision,
                firstSubmittedAt,
                lastSubmittedAt,
                possible,
                next,
                found,
                given);
    }
}
