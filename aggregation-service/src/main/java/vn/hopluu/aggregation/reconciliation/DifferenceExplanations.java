package vn.hopluu.aggregation.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reconciliation.DifferenceView.Explanation;
import vn.hopluu.aggregation.reconciliation.DifferenceView.Reason;
import vn.hopluu.events.FormChanged;

/// Finds which of a unit's children may explain its difference.
///
/// @param children the unit's, by code
/// @param handedIn when each child last handed anything in
/// @param letOff the children from which nobody owes a report: they were exempted, with everything below them
/// @param declaredAt when the unit handed in what it declares, null where it is not known
record DifferenceExplanations(
        List<RollUpQueries.Row> children,
        Map<Long, Instant> handedIn,
        Set<Long> letOff,
        @Nullable Instant declaredAt) {

    private static final Comparator<Explanation> MOST_TELLING = Comparator.comparing(Explanation::reason)
            .thenComparing(DifferenceExplanations::size, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(explanation -> explanation.unit().code());

    /// Those that say most first.
    List<Explanation> of(int slot, FormChanged.Slot rule) {
        return children.stream()
                .flatMap(child -> explanation(child, slot, rule))
                .sorted(MOST_TELLING)
                .toList();
    }

    private Stream<Explanation> explanation(RollUpQueries.Row child, int slot, FormChanged.Slot rule) {
        DeclaredTotal own = DeclaredTotal.of(child, slot, rule);
        BigDecimal total = DeclaredTotal.total(child, slot, rule);
        return reason(child, own, total).stream()
                .map(reason -> new Explanation(
                        new UnitView(child.unit(), child.code(), child.name(), child.type()),
                        reason,
                        total,
                        own == null ? null : own.difference()));
    }

    private Optional<Reason> reason(RollUpQueries.Row child, @Nullable DeclaredTotal own, @Nullable BigDecimal total) {
        if (own != null && !own.agrees()) {
            return Optional.of(Reason.DIFFERS);
        }
        Instant last = handedIn.get(child.unit());
        if (declaredAt != null && last != null && last.isAfter(declaredAt)) {
            return Optional.of(Reason.CHANGED_SINCE);
        }
        return total == null && !letOff.contains(child.unit()) ? Optional.of(Reason.MISSING) : Optional.empty();
    }

    private static @Nullable BigDecimal size(Explanation explanation) {
        BigDecimal difference = explanation.difference();
        return difference == null ? null : difference.abs();
    }
}
