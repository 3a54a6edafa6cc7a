package vn.hopluu.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.lifecycle.Move;
import vn.hopluu.report.lifecycle.ReportState;

/// Why a returned report came back, and what is to be mended in it.
///
/// @param step the step at which it was not accepted, where whoever returned it said so
/// @param cells those to be mended; none where only the reason speaks
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        @Nullable String reason, @Nullable String step, List<ReturnBody.ToMend> cells, String by, Instant at) {

    /// @return null where the report is not a returned one
    static @Nullable ReturnView of(Report report) {
        if (report.state() != ReportState.RETURNED) {
            return null;
        }
        Object[] move = ReportReturn.getEntityManager()
                .createQuery(
                        "select m.reason, m.madeBy, m.madeAt from ReportMove m"
                                + " where m.reportId = :report and m.revision = :revision and m.move = :move",
                        Object[].class)
                .setParameter("report", report.id())
                .setParameter("revision", report.revision())
                .setParameter("move", Move.RETURN)
                .getSingleResult();
        ReportReturn asked = ReportReturn.newest(report);
        return new ReturnView(
                (String) move[0],
                asked == null ? null : asked.step(),
                asked == null ? List.of() : asked.cells(),
                (String) move[1],
                (Instant) move[2]);
    }
}
