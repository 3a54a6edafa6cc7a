package vn.hopluu.report.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.time.VietnamTime;

/// A report that came on paper.
///
/// @param reason why its unit did not enter it
/// @param receivedAt when the paper came, with its offset; not before the campaign's window, not after now
/// @param scan the id of the paper's picture, as `POST /scans` answered it
/// @param report what stands on it
@Schema(name = "PaperBody")
public record PaperBody(
        @Schema(required = true) @Nullable String reason,

        @Schema(required = true, format = "date-time") @Nullable
        String receivedAt,

        @Schema(required = true, format = "uuid") @Nullable String scan,

        @Schema(required = true) @Nullable ReportBody report) {

    /// What it says, found sound.
    record Terms(String reason, Instant receivedAt, UUID scan, ReportBody report) {}

    /// @param windowFrom the first day of the campaign's window
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong
    Terms terms(LocalDate windowFrom, Instant now) {
        String why = Reason.required(reason);
        FieldErrors findings = new FieldErrors();
        Instant came = moment(findings, windowFrom, now);
        UUID picture = picture(findings);
        if (report == null) {
            findings.add("/report", "required", null, Message.of("report.paper-body.report"));
        }
        findings.refuse();
        return new Terms(why, came, picture, Objects.requireNonNull(report));
    }

    private Instant moment(FieldErrors findings, LocalDate windowFrom, Instant now) {
        Message rule = Message.of("report.paper-body.received-at", windowFrom);
        if (receivedAt == null) {
            findings.add("/receivedAt", "required", null, rule);
            return now;
        }
        try {
            Instant came = OffsetDateTime.parse(receivedAt).toInstant();
            if (came.isAfter(now)
                    || came.isBefore(windowFrom.atStartOfDay(VietnamTime.ZONE).toInstant())) {
                findings.add("/receivedAt", "out-of-range", receivedAt, rule);
            }
            return came;
        } catch (DateTimeParseException notAMoment) {
            findings.add("/receivedAt", "not-a-moment", receivedAt, rule);
            return now;
        }
    }

    private UUID picture(FieldErrors findings) {
        try {
            return UUID.fromString(scan == null ? "" : scan);
        } catch (IllegalArgumentException notAnId) {
            findings.add(
                    "/scan", scan == null ? "required" : "unknown-scan", scan, Message.of("report.paper-body.scan"));
            return new UUID(0, 0);
        }
    }
}
