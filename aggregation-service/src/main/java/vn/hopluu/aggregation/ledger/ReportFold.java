package vn.hopluu.aggregation.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.FormChanged;
import vn.hopluu.inbox.Unusable;
import vn.hopluu.inbox.Unusable.Reason;

/// Folds a batch of reports in one transaction: lock the campaigns, only then read, drop what is not newer,
/// pass the differences up, write.
///
/// The lock makes it safe, revisions make repeats no-ops, and Kafka's offsets only mark progress.
@ApplicationScoped
public class ReportFold {

    private final FoldDatabase database;
    private final CampaignLedgers ledgers;
    private final Refold refold;

    public ReportFold(FoldDatabase database) {
        this.database = database;
        this.ledgers = new CampaignLedgers(database);
        this.refold = new Refold(database);
    }

    /// Applies what can be applied and says what became of each message.
    ///
    /// @throws RuntimeException where the batch as a whole cannot be applied; nothing is changed then
    @Transactional
    public Map<Received, FoldResult> fold(List<Received> batch) {
        Map<String, List<Received>> byCampaign = batch.stream()
                .collect(Collectors.groupingBy(received -> received.report().campaign()));
        Map<String, Campaign> locked = database.lock(byCampaign.keySet()).stream()
                .collect(Collectors.toMap(Campaign::key, Function.identity()));
        Map<Received, FoldResult> outcomes = new IdentityHashMap<>();
        List<Changed> changes = new ArrayList<>();
        byCampaign.forEach((key, reports) -> {
            Campaign campaign = locked.get(key);
            if (campaign == null) {
                refuseAll(reports, Reason.UNKNOWN_CAMPAIGN, "no plan has announced " + key, outcomes);
            } else {
                changes.add(foldInto(campaign, reports, outcomes));
            }
        });
        database.tell(changes);
        return outcomes;
    }

    private Changed foldInto(Campaign campaign, List<Received> reports, Map<Received, FoldResult> outcomes) {
        Optional<FormChanged> form = database.catalogue().form(campaign.form());
        if (form.isEmpty()) {
            refuseAll(reports, Reason.UNKNOWN_FORM, "form " + campaign.form() + " or its regime is not here", outcomes);
            return Changed.nothing(campaign);
        }
        Refold.UpToDate upToDate = refold.upToDate(campaign, form.get());
        CampaignLedger ledger = ledgers.open(campaign, form.get(), upToDate.rules(), reports);
        reports.forEach(received -> outcomes.put(received, ledger.apply(received)));
        Changed folded = upToDate.changed().and(ledgers.write(ledger));
        return ledger.isMistrusted() ? folded.and(refold.anew(campaign, form.get())) : folded;
    }

    private static void refuseAll(
            List<Received> reports, Reason reason, String detail, Map<Received, FoldResult> outcomes) {
        reports.forEach(received -> outcomes.put(
                received,
                new FoldResult.Refused(
                        new Unusable(reason, detail, received.report().campaign()))));
    }
}
