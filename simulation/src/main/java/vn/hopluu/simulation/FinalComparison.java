package vn.hopluu.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.fold.RollUp;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.Sums;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Forest;
import vn.hopluu.aggregation.ledger.LedgerRow;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.testsupport.oracle.ReferenceRollUp;

/// A campaign in the end, held against the reports themselves: the edges are those of the newest tree with what seals
/// hold fast, the ledger has the newest revision of every report, of what is sealed the newest that was counted, and
/// every total is the naive sum.
final class FinalComparison {

    private final World.Span campaign;
    private final Forest forest;
    private final List<ReportChanged> reports;

    /// @param reports what must be added up, of any campaign
    FinalComparison(
            World.Span campaign, List<DatedTree.Unit> units, List<Seals.Act> seals, Collection<ReportChanged> reports) {
        this.campaign = campaign;
        this.forest = Seals.frozen(campaign, World.forest(campaign, units), seals);
        this.reports = reports.stream()
                .filter(report -> report.campaign().equals(campaign.key()))
                .filter(report -> forest.contains(report.unitId()))
                .toList();
    }

    List<String> differences(LedgerDatabase ledger) {
        return Stream.of(edges(ledger), rows(ledger), totals(ledger))
                .flatMap(List::stream)
                .map(difference -> campaign.key() + ": " + difference)
                .toList();
    }

    private List<String> edges(LedgerDatabase ledger) {
        Forest stored = ledger.committedEdges(campaign.id());
        return stored.equals(forest) || reports.isEmpty() && stored.parents().isEmpty()
                ? List.of()
                : List.of(
                        "the edges are " + stored.parents() + ", by the newest tree and its seals " + forest.parents());
    }

    private List<String> rows(LedgerDatabase ledger) {
        Map<LedgerRow.Key, LedgerRow> rows = ledger.committedRows(campaign.id());
        List<String> differences = new ArrayList<>();
        for (ReportChanged report : reports) {
            LedgerRow row = rows.get(LedgerRow.Key.of(report));
            if (row == null || row.revision() != report.revision()) {
                differences.add(report.key() + " is at revision " + report.revision() + ", in the ledger "
                        + (row == null ? "not at all" : "at " + row.revision()));
            }
        }
        return differences;
    }

    private List<String> totals(LedgerDatabase ledger) {
        ReferenceRollUp naive = new ReferenceRollUp(
                forest.parents(), World.SLOTS.stream().map(Slot::adds).toList(), World.EQUATIONS, reports);
        Map<Long, LedgerDatabase.Row> rollUps = ledger.committedRollUps(campaign.id());
        List<String> differences = new ArrayList<>();
        for (long unit : new TreeSet<>(forest.parents().keySet())) {
            LedgerDatabase.Row row = rollUps.get(unit);
            RollUp stored = row == null
                    ? RollUp.empty(World.SLOTS.size(), World.RULES.ratios().size())
                    : row.rollUp();
            for (Basis basis : Basis.values()) {
                String is = line(stored.on(basis));
                String shouldBe = line(naive, unit, basis == Basis.APPROVED);
                if (!is.equals(shouldBe)) {
                    differences.add("unit " + unit + ", " + basis + ": stored " + is + ", by hand " + shouldBe);
                }
            }
        }
        return differences;
    }

    private static String line(Sums sums) {
        StringBuilder line = new StringBuilder();
        for (int slot = 0; slot < World.SLOTS.size(); slot++) {
            cell(
                    line,
                    BigDecimal.valueOf(sums.sum(slot), World.SLOTS.get(slot).scale()),
                    sums.standIns(slot),
                    sums.estimates(slot),
                    sums.given(slot),
                    sums.notApplicable(slot));
        }
        return line.append(BigDecimal.valueOf(sums.above(0)).toPlainString())
                .append(" over ")
                .append(BigDecimal.valueOf(sums.below(0), World.SLOTS.get(1).scale())
                        .toPlainString())
                .append("; ")
                .append(sums.reports())
                .append(" reports")
                .toString();
    }

    private static String line(ReferenceRollUp naive, long unit, boolean approved) {
        StringBuilder line = new StringBuilder();
        for (int slot = 0; slot < World.SLOTS.size(); slot++) {
            cell(
                    line,
                    naive.computed(unit, slot, approved),
                    naive.standIns(unit, slot, approved),
                    naive.estimates(unit, slot, approved),
                    naive.given(unit, slot, approved),
                    naive.notApplicable(unit, slot, approved));
        }
        return line.append(naive.together(unit, 0, 1, approved).toPlainString())
                .append(" over ")
                .append(naive.together(unit, 1, 0, approved).setScale(2).toPlainString())
                .append("; ")
                .append(naive.reports(unit, approved))
                .append(" reports")
                .toString();
    }

    private static void cell(
            StringBuilder line, BigDecimal sum, int standIns, int estimates, int given, int notApplicable) {
        line.append(sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString())
                .append(" (")
                .append(given)
                .append(" given, ")
                .append(notApplicable)
                .append(" n/a, ")
                .append(standIns)
                .append(" stand-ins, ")
                .append(estimates)
                .append(" estimates), ");
    }
}
