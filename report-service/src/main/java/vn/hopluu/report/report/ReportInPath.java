package vn.hopluu.report.report;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import vn.hopluu.events.Coverage;

/// The report that an address names, for endpoints that ask for no state of it.
public record ReportInPath(
        @PathParam("unit") String unit,
        @PathParam("form") String form,
        @PathParam("period") String period,
        @QueryParam("coverage") @DefaultValue("OWN") Coverage coverage) {

    public ReportPath path() {
        return new ReportPath(unit, form, period, coverage);
    }
}
