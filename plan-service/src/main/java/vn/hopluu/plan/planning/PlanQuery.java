package vn.hopluu.plan.planning;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.parameter.Numbers;

/// Which plans a list shows; each of it where it is said.
record PlanQuery(
        @QueryParam("issuer")
        @Parameter(
                description =
                        "The unit that issued it: a code borne in the year that is asked for, or ever; or code@day")
        @Nullable
        String issuer,

        @QueryParam("year") @Parameter(example = "2023") @Schema(minimum = "1945", maximum = "2199") @Nullable
        Integer year,

        @QueryParam("published")
        @Parameter(description = "Whether published plans are asked for, or drafts; both where nothing is said")
        @Nullable
        Boolean published) {

    private static final int EARLIEST = 1945;
    private static final int LATEST = 2199;

    /// @throws RuntimeException a 400 problem for a year that no plan can have
    void require() {
        if (year != null) {
            Numbers.within("year", year, EARLIEST, LATEST);
        }
    }
}
