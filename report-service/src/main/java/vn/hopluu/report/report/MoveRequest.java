package vn.hopluu.report.report;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.conditional.Precondition;

/// What every move names: the report, and the state that the caller has seen.
public record MoveRequest(
        @PathParam("unit") String unit,
        @PathParam("form") String form,
        @PathParam("period") String period,
        @QueryParam("coverage") @DefaultValue("OWN") Coverage coverage,
        @HeaderParam("If-Match") @Nullable String ifMatch) {

    public ReportPath path() {
        return new ReportPath(unit, form, period, coverage);
    }

    public Precondition precondition() {
        return new Precondition(ifMatch, null);
    }
}
