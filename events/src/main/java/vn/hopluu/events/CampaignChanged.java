package vn.hopluu.events;

import java.time.LocalDate;

/// A campaign (đợt báo cáo): one form in one period, fixed when its plan is published.
///
/// @param windowFrom the first day of the window that the form's regime gives
/// @param structureDate S, the last day of that window: the day whose structure the roll-up follows
public record CampaignChanged(String form, String period, long revision, LocalDate windowFrom, LocalDate structureDate)
        implements Event {

    public CampaignChanged {
        Require.code("form", form);
        Require.period(period);
        Require.positive("revision", revision);
        Require.present("windowFrom", windowFrom);
        Require.present("structureDate", structureDate);
        if (windowFrom.isAfter(structureDate)) {
            throw new IllegalArgumentException("windowFrom " + windowFrom + " is after structureDate " + structureDate);
        }
    }

    @Override
    public String key() {
        return key(form, period);
    }

    static String key(String form, String period) {
        return form + "/" + period;
    }
}
