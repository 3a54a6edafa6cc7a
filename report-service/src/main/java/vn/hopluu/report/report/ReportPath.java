package vn.hopluu.report.report;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.content.ReportBody;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// A report as a path names it, in the caller's words.
public record ReportPath(
        @PathParam("unit") String unit,
        @PathParam("form") String form,
        @PathParam("period") String period,
        @QueryParam("coverage") @DefaultValue("OWN") Coverage coverage) {

    public ReportAddress find(ReportAddresses addresses) {
        return addresses.find(unit, form, period, coverage);
    }

    /// The same for whoever answers for a section of it alone, too.
    ReportAddress findForSections(ReportAddresses addresses) {
        return addresses.findForSections(unit, form, period, coverage);
    }

    /// The body may name the report too, but no other one.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it does
    void requireSame(ReportBody body) {
        FieldErrors findings = new FieldErrors();
        same(findings, "/unit", body.unit(), unit);
        same(findings, "/form", body.form(), form);
        same(findings, "/period", body.period(), period);
        same(findings, "/coverage", Objects.toString(body.coverage(), null), coverage.name());
        if (body.idempotencyKey() != null) {
            findings.add(
                    "/idempotencyKey", "not-here", body.idempotencyKey(), Message.of("report.report-path.not-here"));
        }
        findings.refuse();
    }

    RuntimeException unknown() {
        return Problem.of(ReportProblem.UNKNOWN_REPORT, Message.of("report.report-path.unknown-report", this));
    }

    private static void same(FieldErrors findings, String at, @Nullable String inBody, String inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            findings.add(at, "not-the-path", inBody, Message.of("report.report-path.not-the-path", inPath));
        }
    }

    @Override
    public String toString() {
        return unit + "/" + form + "/" + period + "?coverage=" + coverage;
    }
}
