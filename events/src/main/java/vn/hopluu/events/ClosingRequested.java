package vn.hopluu.events;

import java.time.Instant;

/// plan-service asks report-service to close a campaign for a unit and all below it, so that it can be sealed (chốt số
/// liệu): to take no more moves of their reports, and to say what they come to ([CampaignClosed]).
///
/// A request ends by itself. report-service then takes moves again, unless a [SealChanged] has come.
///
/// @param unitId the unit for which the campaign is to be sealed
/// @param request the revision of the asking, by which it is answered
/// @param standing false: it was taken back or has ended, and is not to be answered any more
/// @param at when it was asked for
/// @param until when it ends by itself
/// @param by who asks
/// @param reason why, in a person's words
/// @param pages how many [SealedUnits] belong to it
public record ClosingRequested(
        String form,
        String period,
        long unitId,
        long revision,
        long request,
        boolean standing,
        Instant at,
        Instant until,
        String by,
        String reason,
        int pages)
        implements Event {

    public ClosingRequested {
        Require.code("form", form);
        Require.period(period);
        Require.positive("unitId", unitId);
        Require.positive("revision", revision);
        Require.positive("request", request);
        if (request > revision) {
            throw new IllegalArgumentException("request must be at most the revision, was " + request);
        }
        Require.present("at", at);
        Require.present("until", until);
        if (!until.isAfter(at)) {
            throw new IllegalArgumentException("until must be after " + at + ", was " + until);
        }
        Require.text("by", by);
        Require.text("reason", reason);
        Require.between("pages", 1, SealedUnits.MOST, pages);
    }

    /// `closing/DVCQ-Q/2024-Q1/17`.
    @Override
    public String key() {
        return "closing/" + campaign() + "/" + unitId;
    }

    /// `DVCQ-Q/2024-Q1`.
    public String campaign() {
        return CampaignChanged.key(form, period);
    }
}
