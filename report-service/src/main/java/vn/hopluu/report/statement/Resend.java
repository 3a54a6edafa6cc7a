package vn.hopluu.report.statement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hopluu.report.NamedPeriod;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.outbox.Outbox;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.Campaigns;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportMoves;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Sends every report of a campaign again, marked as sent on purpose, for a consumer whose figures differ from the
/// campaign's statement. Page by page, each in its own transaction and with its reports locked, so that nothing older
/// comes behind something newer.
@ApplicationScoped
class Resend {

    static final Duration INTERVAL = Duration.ofHours(1);
    static final int PAGE = 500;

    private final Campaigns campaigns;
    private final ReportMoves moves;
    private final Outbox outbox;
    private final Clock clock;

    Resend(Campaigns campaigns, ReportMoves moves, Outbox outbox, Clock clock) {
        this.campaigns = campaigns;
        this.moves = moves;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param forced also where the last resend is less than an hour ago; it begins no hour of its own
    /// @return how many reports wait to be sent now
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such campaign, 429 for one sent again lately
    long run(Campaign.Key campaign, boolean forced) {
        QuarkusTransaction.requiringNew().run(() -> begin(campaign, forced));
        long sent = 0;
        long last = 0;
        List<Report> page;
        do {
            long after = last;
            page = QuarkusTransaction.requiringNew().call(() -> page(campaign, after));
            sent += page.size();
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
        return sent;
    }

    private void begin(Campaign.Key campaign, boolean forced) {
        if (!isKnown(campaign)) {
            throw unknown(campaign);
        }
        if (forced) {
            // What a person insists on takes no consumer's turn: its own request may come a minute later
            StatedCampaign.locked(campaign).toBeStated();
            return;
        }
        Duration wait = untilAllowed(campaign);
        if (wait.isPositive()) {
            throw lately(campaign, wait);
        }
        begin(campaign);
    }

    /// The caller has a transaction, as whoever calls what follows: what is known of campaigns may have to be read.
    boolean isKnown(Campaign.Key campaign) {
        return campaigns.find(campaign.form(), campaign.period()).isPresent();
    }

    /// How long to wait before the campaign may be sent again; zero or less: not at all.
    Duration untilAllowed(Campaign.Key campaign) {
        return StatedCampaign.locked(campaign).untilResend(INTERVAL, clock.instant());
    }

    /// Notes that the campaign is sent again now. A statement follows.
    void begin(Campaign.Key campaign) {
        StatedCampaign.locked(campaign).resent(clock.instant());
    }

    /// Puts the reports behind this one into the outbox again, [#PAGE] at most.
    List<Report> page(Campaign.Key campaign, long after) {
        Instant now = clock.instant();
        List<Report> reports = Report.sentAfter(after, PAGE, campaign.form(), campaign.period());
        reports.forEach(report -> outbox.put(moves.standing(report).resent(), now, null));
        return reports;
    }

    private static RuntimeException lately(Campaign.Key campaign, Duration wait) {
        return Problem.builder(
                        ReportProblem.RESENT_LATELY,
                        Message.of(
                                "report.resend.resent-lately",
                                campaign.form(),
                                NamedPeriod.of(campaign.period()),
                                wait.toMinutes() + 1))
                .withHeader("Retry-After", Long.toString(wait.toSeconds() + 1))
                .build();
    }

    private static RuntimeException unknown(Campaign.Key campaign) {
        return Problem.of(
                ReportProblem.UNKNOWN_CAMPAIGN,
                Message.of("report.resend.unknown-campaign", campaign.form(), NamedPeriod.of(campaign.period())));
    }
}
