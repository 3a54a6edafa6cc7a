package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;

/// Why a returned report came back, and what is to be mended in it.
///
/// @param step the step at which it was not accepted, where whoever returned it said so
/// @param cells those to be mended; none where only the reason speaks
/// @param resendBy the last day for sending it again; absent where a version of before returned it, or it was lost
/// @param overdue whether that day is over
/// @param standing how it stands, in Vietnamese; absent where there is no such day
/// @param by who returned it; absent where that was lost
/// @param recovered true where reason, cells and person were lost with a database: its events carry none of them
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        @Nullable String reason,
        @Nullable String step,
        List<ReturnBody.ToMend> cells,
        @Nullable LocalDate resendBy,
        boolean overdue,
        @Nullable String standing,
        @Nullable String by,
        Instant at,
        boolean recovered) {

    private static final String LOST =
            "Lý do trả lại đã mất khi phục hồi cơ sở dữ liệu. Hãy hỏi lại cơ quan đã trả báo cáo.";

    /// @return null where the report is not a returned one
    static @Nullable ReturnView of(Report report, LocalDate today) {
        if (report.state() != ReportState.RETURNED) {
            return null;
        }
        // By its version, since a revision is raised where an event is overtaken; each version is returned once
        return ReportReturn.getEntityManager()
                .createQuery(
                        "select m.reason, m.madeBy, m.madeAt, m.revision from ReportMove m"
                                + " where m.reportId = :report and m.version = :version and m.move = :move",
                        Object[].class)
                .setParameter("report", report.id())
                .setParameter("version", report.highestVersion())
                .setParameter("move", Move.RETURN)
                .getResultStream()
                .findFirst()
                .map(move -> known(report, move, today))
                .orElseGet(() -> lost(report));
    }

    private static ReturnView known(Report report, Object[] move, LocalDate today) {
        ReportReturn asked = ReportReturn.of(report, (Long) move[3]);
        LocalDate day = asked == null ? null : asked.resendBy();
        return new ReturnView(
                (String) move[0],
                asked == null ? null : asked.step(),
                asked == null ? List.of() : asked.cells(),
                day,
                day != null && ResendDay.isOver(day, today),
                day == null ? null : ResendDay.told(day, today),
                (String) move[1],
                (Instant) move[2],
                false);
    }

    private static ReturnView lost(Report report) {
        Instant returned = Instant.EPOCH.plus(report.revision(), ChronoUnit.MICROS);
        return new ReturnView(LOST, null, List.of(), null, false, null, null, returned, true);
    }
}
