package vn.hopluu.report.report;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.lifecycle.ReportState;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;

/// Which reports a list shows; each of it where it is said.
public record ReportQuery(
        @QueryParam("unit")
        @Parameter(
                description =
                        "The code that the unit bore in the campaign where that is said, else bears today, else the only"
                                + " one that ever bore it; or code@day")
        @Nullable
        String unit,

        @QueryParam("form") @Parameter(example = "DVCQ-Q") @Nullable
        String form,

        @QueryParam("period") @Parameter(example = "2024-Q1") @Nullable
        String period,

        @QueryParam("state") @Nullable ReportState state,

        @QueryParam("superior")
        @Parameter(
                description = "Those that this unit takes: whose figures enter its total, that pass through it or are"
                        + " addressed to it; named as `unit` is")
        @Nullable
        String superior,

        @QueryParam("enteredBy")
        @Parameter(
                description =
                        "Those that this unit has to enter: its own, those of the units that it wholly succeeds, and"
                                + " those that were transferred to it; named as `unit` is")
        @Nullable
        String enteredBy,

        @QueryParam("step")
        @Parameter(
                description = "Those that wait for this step of their review, by its code in the regime. A page may"
                        + " hold fewer than `limit`; go on while there is a next one")
        @Nullable
        String step) {

    /// @throws RuntimeException a 400 problem for what is no form's code or no period
    void require() {
        if (form != null && !ReportAddresses.isForm(form)) {
            throw BadParameter.of("form", form, Message.of("report.rule.a-form-code"));
        }
        if (period != null && !ReportAddresses.isPeriod(period)) {
            throw BadParameter.of("period", period, Message.of("report.report-query.period"));
        }
    }
}
