package vn.hopluu.report.report;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The report that an address names, for endpoints that ask for no state of it.
public record ReportInPath(
        @PathParam("unit") String unit,
        @PathParam("form") String form,
        @PathParam("period") String period,
        @QueryParam("coverage") @Nullable String coverage) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a coverage that is none
    public ReportPath path() {
        return new ReportPath(unit, form, period, CoverageParam.parse(coverage));
    }
}
