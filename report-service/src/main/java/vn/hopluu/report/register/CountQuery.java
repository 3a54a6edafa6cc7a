package vn.hopluu.report.register;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose figures a register is asked for, in which period.
public class CountQuery {

    @QueryParam("unit")
    @Parameter(required = true, example = "03424")
    public @Nullable String unit;

    @QueryParam("period")
    @Parameter(
            description = "With form the days of that campaign, without it those of the calendar",
            example = "2024-Q1")
    public @Nullable String period;

    @QueryParam("form")
    @Parameter(example = "DVCQ-Q")
    public @Nullable String form;
}
