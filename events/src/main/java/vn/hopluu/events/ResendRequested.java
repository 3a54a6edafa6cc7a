package vn.hopluu.events;

/// aggregation-service asks report-service to send a campaign's reports again: what it holds is not what was
/// stated.
///
/// The newest request counts. report-service serves one campaign once an hour at most, so a request may come
/// twice.
///
/// @param statement the revision of the statement that was compared
/// @param statedReports how many reports that statement counts
/// @param statedDigest the digest that it states
/// @param heldReports how many reports the one who asks holds
/// @param heldDigest their digest, written as [CampaignStatement] writes it
public record ResendRequested(
        String form,
        String period,
        long revision,
        long statement,
        long statedReports,
        String statedDigest,
        long heldReports,
        String heldDigest)
        implements Event {

    public ResendRequested {
        Require.code("form", form);
        Require.period(period);
        Require.positive("revision", revision);
        Require.positive("statement", statement);
        if (statedReports < 0 || heldReports < 0) {
            throw new IllegalArgumentException(
                    "reports must be at least 0, were " + statedReports + ", " + heldReports);
        }
        CampaignStatement.requireDigest("statedDigest", statedDigest);
        CampaignStatement.requireDigest("heldDigest", heldDigest);
    }

    /// `resend/DVCQ-Q/2024-Q1`.
    @Override
    public String key() {
        return "resend/" + CampaignChanged.key(form, period);
    }
}
