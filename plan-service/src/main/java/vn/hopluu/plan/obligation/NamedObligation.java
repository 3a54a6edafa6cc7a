package vn.hopluu.plan.obligation;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// An obligation as a path names it; its coverage is the unit's own work where nothing is said.
public class NamedObligation {

    @PathParam("unit")
    public String unit = "";

    @PathParam("form")
    public String form = "";

    @PathParam("period")
    public String period = "";

    @QueryParam("coverage")
    public @Nullable String coverage;
}
