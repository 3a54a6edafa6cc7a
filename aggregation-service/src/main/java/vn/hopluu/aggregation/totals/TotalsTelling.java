package vn.hopluu.aggregation.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.outbox.Outbox;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.totals.ToldTotals.Behind;
import vn.hopluu.aggregation.totals.ToldTotals.State;
import vn.hopluu.aggregation.totals.TotalsOfUnits.Computed;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Revisions;

/// Tells of a campaign's totals that are others than were told: what was told is noted in the transaction of the outbox
/// row, so each is told whoever stops on the way. What has changed and come back to the same is not told again.
@ApplicationScoped
public class TotalsTelling {

    /// How many units one transaction looks at.
    static final int BATCH = 50;

    private final ToldTotals told;
    private final TotalsOfUnits totals;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Clock clock;

    TotalsTelling(ToldTotals told, TotalsOfUnits totals, Catalogue catalogue, Outbox outbox, Clock clock) {
        this.told = told;
        this.totals = totals;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells of a batch of the campaign's units.
    ///
    /// @param life of the database and the topic
    /// @return whether more may be there
    @Transactional
    public boolean tell(Campaign campaign, String life) {
        Optional<State> held = told.hold(campaign, life);
        Optional<FormChanged> form = catalogue.snapshot().form(campaign.form());
        if (held.isEmpty() || form.isEmpty()) {
            return false;
        }
        State state = held.get();
        List<Behind> behind = told.behind(state, BATCH);
        List<ComputedTotals> news = new ArrayList<>();
        behind.forEach(unit -> look(state, form.get(), unit).ifPresent(news::add));
        outbox.write(news);
        if (behind.size() == BATCH) {
            return true;
        }
        told.note(state);
        return false;
    }

    private Optional<ComputedTotals> look(State state, FormChanged form, Behind unit) {
        Computed computed = totals.of(state.campaign(), form, unit.unit());
        String digest = digest(computed);
        if (digest.equals(unit.digest()) && state.life().equals(unit.life())) {
            told.note(state, computed.version(), unit);
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long revision = Revisions.next(unit.revision(), now);
        told.note(state, computed.version(), new Behind(unit.unit(), revision, digest, state.life()));
        return Optional.of(new ComputedTotals(
                unit.unit(),
                state.campaign().form(),
                state.campaign().period(),
                revision,
                now,
                computed.version(),
                computed.units(),
                computed.missing().size(),
                computed.missing().stream().limit(ComputedTotals.MOST_UNITS).toList(),
                computed.totals()));
    }

    private static String digest(Computed computed) {
        String content = computed.units() + " " + computed.missing() + " " + computed.totals();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
