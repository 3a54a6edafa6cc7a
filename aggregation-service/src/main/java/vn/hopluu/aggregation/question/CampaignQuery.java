package vn.hopluu.aggregation.question;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.events.Period;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;

/// Which campaign, and which of the two figures.
public class CampaignQuery {

    public static final Message PERIOD_RULE = Message.of("aggregation.rule.period");

    @QueryParam("form")
    @Parameter(description = "The form's code", required = true, example = "DVCQ-Q")
    public @Nullable String form;

    @QueryParam("period")
    @Parameter(description = "The period's code", required = true, example = "2024-Q1")
    public @Nullable String period;

    @QueryParam("basis")
    @DefaultValue("submitted")
    @Parameter(
            description = "submitted: handed in, or else approved; approved: approved only",
            schema = @Schema(enumeration = {"submitted", "approved"}))
    public @Nullable String basis;

    public String requiredForm() {
        if (form == null || form.isBlank()) {
            throw BadParameter.of("form", form, Message.of("aggregation.campaign-query.form"));
        }
        return form;
    }

    public String requiredPeriod() {
        if (period == null || period.isBlank()) {
            throw BadParameter.of("period", period, PERIOD_RULE);
        }
        try {
            return Period.parse(period).toString();
        } catch (IllegalArgumentException e) {
            throw BadParameter.of("period", period, PERIOD_RULE);
        }
    }

    public Basis requiredBasis() {
        return basis(basis);
    }

    /// @throws RuntimeException a problem where it is neither
    public static Basis basis(@Nullable String text) {
        return Arrays.stream(Basis.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> BadParameter.of("basis", text, Message.of("aggregation.campaign-query.basis")));
    }
}
