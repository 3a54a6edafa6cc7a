package vn.hopluu.aggregation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.ledger.HeldReports;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.verification.VerificationView.Difference;
import vn.hopluu.events.FormChanged;
import vn.hopluu.web.database.Sql;

/// Compares every stored figure of every campaign with the naive recomputation, and the ledger with its hashes. It
/// changes nothing and locks nothing.
@ApplicationScoped
class Verification {

    private static final int MOST_ALTERED = 100;

    private final Sql sql;
    private final Catalogue catalogue;
    private final Recomputation recomputation;
    private final HeldReports ledger;

    Verification(Sql sql, Catalogue catalogue, Recomputation recomputation, HeldReports ledger) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.recomputation = recomputation;
        this.ledger = ledger;
    }

    VerificationView verify() {
        List<Difference> differences = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        int campaigns = 0;
        long cells = 0;
        for (Campaign campaign :
                sql.query("select " + Campaign.COLUMNS + " from campaign order by id", Campaign::read)) {
            Optional<FormChanged> form = catalogue.snapshot().form(campaign.form());
            if (form.isPresent()) {
                campaigns++;
                cells += compare(campaign, form.get(), differences);
                altered.addAll(altered(campaign, form.get()));
            }
        }
        long rows =
                sql.query("select count(*) from rollup", row -> row.getLong(1)).getFirst();
        return new VerificationView(
                differences.isEmpty() && altered.isEmpty(), campaigns, rows, cells, differences, altered);
    }

    /// The first of the reports that the ledger does not hold as they were applied.
    private List<String> altered(Campaign campaign, FormChanged form) {
        return ledger.of(campaign, form).stream()
                .filter(held -> !held.intact())
                .limit(MOST_ALTERED)
                .map(HeldReports.Held::key)
                .toList();
    }

    private long compare(Campaign campaign, FormChanged form, List<Difference> differences) {
        List<Slot> slots = Slot.of(form);
        long cells = 0;
        for (String basis : List.of("submitted", "approved")) {
            List<Recomputation.Line> lines = recomputation.compare(campaign, basis, slots);
            cells += lines.getFirst().cells();
            for (Recomputation.Line line : lines) {
                if (line.unit() != null) {
                    differences.add(new Difference(
                            campaign.key(),
                            basis,
                            line.unit(),
                            label(campaign, form, line.slot()),
                            line.stored(),
                            line.recomputed()));
                }
            }
        }
        return cells;
    }

    private static String label(Campaign campaign, FormChanged form, int number) {
        if (number < 0) {
            return "reports";
        }
        int side = number - form.slots().size();
        if (side >= 0) {
            return campaign.summing().rules().ratios().get(side / 2).indicator()
                    + (side % 2 == 0 ? ", above the line" : ", below the line");
        }
        FormChanged.Slot slot = form.slots().get(number);
        return slot.member() == null ? slot.indicator() : slot.indicator() + "." + slot.member();
    }
}
