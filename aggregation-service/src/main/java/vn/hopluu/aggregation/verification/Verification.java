package vn.hopluu.aggregation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.sql.Sql;
import vn.hopluu.aggregation.verification.VerificationView.Difference;
import vn.hopluu.events.FormChanged;

/// Compares every stored figure of every campaign with the naive recomputation. It changes nothing and locks nothing.
@ApplicationScoped
class Verification {

    private final Sql sql;
    private final Catalogue catalogue;
    private final Recomputation recomputation;

    Verification(Sql sql, Catalogue catalogue, Recomputation recomputation) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.recomputation = recomputation;
    }

    VerificationView verify() {
        List<Difference> differences = new ArrayList<>();
        int campaigns = 0;
        long cells = 0;
        for (Campaign campaign :
                sql.query("select " + Campaign.COLUMNS + " from campaign order by id", Campaign::read)) {
            Optional<FormChanged> form = catalogue.snapshot().form(campaign.form());
            if (form.isPresent()) {
                campaigns++;
                cells += compare(campaign, form.get(), differences);
            }
        }
        long rows =
                sql.query("select count(*) from rollup", row -> row.getLong(1)).getFirst();
        return new VerificationView(differences.isEmpty(), campaigns, rows, cells, differences);
    }

    private long compare(Campaign campaign, FormChanged form, List<Difference> differences) {
        List<Boolean> adds = form.slots().stream().map(FormChanged.Slot::adds).toList();
        long cells = 0;
        for (String basis : List.of("submitted", "approved")) {
            List<Recomputation.Line> lines = recomputation.compare(campaign, basis, adds);
            cells += lines.getFirst().cells();
            for (Recomputation.Line line : lines) {
                if (line.unit() != null) {
                    differences.add(new Difference(
                            campaign.key(),
                            basis,
                            line.unit(),
                            label(form, line.slot()),
                            line.stored(),
                            line.recomputed()));
                }
            }
        }
        return cells;
    }

    private static String label(FormChanged form, int number) {
        if (number < 0) {
            return "reports";
        }
        FormChanged.Slot slot = form.slots().get(number);
        return slot.member() == null ? slot.indicator() : slot.indicator() + "." + slot.member();
    }
}
