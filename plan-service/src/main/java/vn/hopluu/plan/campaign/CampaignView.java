package vn.hopluu.plan.campaign;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A campaign as it is answered.
///
/// @param structureDate the last day of the window: the day whose structure the roll-up follows
/// @param plan the plan whose publication fixed it
@Schema(name = "Campaign")
public record CampaignView(
        String form,
        String period,
        long revision,
        LocalDate windowFrom,
        LocalDate structureDate,
        int formVersion,
        String plan) {

    String key() {
        return form + "/" + period;
    }
}
