package vn.hopluu.events;

import java.time.Instant;

/// report-service's answer to a [ClosingRequested]: it takes no more moves of the reports of the units, and this is
/// what they come to. It is sent behind all of their events.
///
/// @param unitId the unit for which the campaign is closed, with everything below it
/// @param revision that of the request which is answered
/// @param at when it was closed
/// @param reports how many reports of these units have ever been handed in, withdrawn ones among them
/// @param digest the sum modulo 2^64 of the hashes of their newest events, written as [CampaignStatement] writes it
/// @param asOf the highest revision among those events; 0 where there is none
public record CampaignClosed(
        String form, String period, long unitId, long revision, Instant at, long reports, String digest, long asOf)
        implements Event {

    public CampaignClosed {
        Require.code("form", form);
        Require.period(period);
        Require.positive("unitId", unitId);
        Require.positive("revision", revision);
        Require.present("at", at);
        if (reports < 0 || asOf < 0) {
            throw new IllegalArgumentException("reports and asOf must be at least 0, were " + reports + ", " + asOf);
        }
        CampaignStatement.requireDigest("digest", digest);
    }

    /// `closed/DVCQ-Q/2024-Q1/17`.
    @Override
    public String key() {
        return "closed/" + CampaignChanged.key(form, period) + "/" + unitId;
    }
}
