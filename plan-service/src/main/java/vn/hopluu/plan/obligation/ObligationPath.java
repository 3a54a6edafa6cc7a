package vn.hopluu.plan.obligation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import vn.hopluu.events.Coverage;

/// An obligation as a path names it; its coverage is the unit's own work where nothing is said.
public class ObligationPath {

    @PathParam("unit")
    public String unit = "";

    @PathParam("form")
    public String form = "";

    @PathParam("period")
    public String period = "";

    @QueryParam("coverage")
    @DefaultValue("OWN")
    public Coverage coverage = Coverage.OWN;
}
