package vn.hopluu.report.model;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;

/// Which models a list shows; each of it where it is said.
///
/// @param year of the registration
public record ModelQuery(
        @QueryParam("unit")
        @Parameter(
                description =
                        "The code that the unit bears today, else the only one that ever bore it; or code@day. With the"
                                + " entries of the units that it wholly succeeds")
        @Nullable
        String unit,

        @QueryParam("field") @Nullable Field field,

        @QueryParam("status") @Nullable Status status,

        @QueryParam("year")
        @Parameter(description = "Of the registration")
        @Schema(minimum = "1990", maximum = "9999")
        @Nullable
        Integer year) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 9999;

    /// @throws RuntimeException a 400 problem for a year out of range
    @Nullable
    Integer registered() {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw BadParameter.of(
                    "year",
                    year.toString(),
                    Message.of("report.model-query.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        }
        return year;
    }
}
