package vn.hopluu.report.report;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// What every move names: the report, and the state that the caller has seen.
public record MoveRequest(
        @PathParam("unit") String unit,
        @PathParam("form") String form,
        @PathParam("period") String period,
        @QueryParam("coverage") @Nullable String coverage,
        @HeaderParam("If-Match") @Nullable String ifMatch) {

    public ReportPath path() {
        return new ReportPath(unit, form, period, CoverageParam.parse(coverage));
    }

    public Precondition precondition() {
        return new Precondition(ifMatch);
    }
}
