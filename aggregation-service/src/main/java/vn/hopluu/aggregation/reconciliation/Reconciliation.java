package vn.hopluu.aggregation.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.question.Question;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reconciliation.DifferenceView.Explanation;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.events.FormChanged;

/// Holds what is declared at a unit and below it against what it comes to.
@ApplicationScoped
class Reconciliation {

    private static final int MOST_CHILDREN = 20;

    private final DeclaringUnitQueries declaring;
    private final RollUpQueries queries;
    private final Catalogue catalogue;

    Reconciliation(DeclaringUnitQueries declaring, RollUpQueries queries, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.declaring = declaring;
        this.queries = queries;
    }

    /// @param indicator only this one, or null for all
    ReconciliationView of(Question question, FormChanged form, @Nullable String indicator, int limit) {
        Campaign campaign = question.campaign();
        Map<Long, Integer> depths = declaring.below(campaign, question.unit(), question.basis());
        List<DeclaredTotal> compared = compared(question, form, indicator, depths);
        List<DeclaredTotal> differing = compared.stream()
                .filter(each -> !each.agrees())
                .sorted(DeclaredTotal.LARGEST_FIRST)
                .toList();
        Map<Long, DifferenceExplanations> explaining = new HashMap<>();
        CatalogueSnapshot snapshot = catalogue.snapshot();
        return new ReconciliationView(
                campaign.form(),
                campaign.period(),
                question.basis().name().toLowerCase(Locale.ROOT),
                campaign.structureDate(),
                compared.size(),
                compared.size() - differing.size(),
                differing.stream()
                        .limit(limit)
                        .map(each -> view(
                                each,
                                form.slots().get(each.slot()),
                                snapshot,
                                depths.getOrDefault(each.row().unit(), 0),
                                explaining.computeIfAbsent(
                                        each.row().unit(), unit -> explaining(question, form, unit))))
                        .toList(),
                Math.max(0, differing.size() - limit));
    }

    private List<DeclaredTotal> compared(
            Question question, FormChanged form, @Nullable String indicator, Map<Long, Integer> depths) {
        List<DeclaredTotal> compared = new ArrayList<>();
        int slots = form.slots().size();
        for (RollUpQueries.Row row : queries.of(question.campaign(), depths.keySet(), question.basis(), form)) {
            for (int slot = 0; slot < slots; slot++) {
                FormChanged.Slot rule = form.slots().get(slot);
                DeclaredTotal found = indicator == null || rule.indicator().equals(indicator)
                        ? DeclaredTotal.of(row, slot, rule)
                        : null;
                if (found != null) {
                    compared.add(found);
                }
            }
        }
        return compared;
    }

    private DifferenceExplanations explaining(Question question, FormChanged form, long unit) {
        Campaign campaign = question.campaign();
        List<RollUpQueries.Row> rows = queries.withChildren(campaign, unit, question.basis(), form);
        List<RollUpQueries.Row> children = rows.subList(1, rows.size());
        List<Long> ids = children.stream().map(RollUpQueries.Row::unit).toList();
        return new DifferenceExplanations(
                children,
                declaring.lastHandedIn(campaign, ids, "%"),
                declaring.letOff(campaign, ids),
                declaring.lastHandedIn(campaign, List.of(unit), "CONSOLIDATED").get(unit));
    }

    private static DifferenceView view(
            DeclaredTotal compared,
            FormChanged.Slot rule,
            CatalogueSnapshot catalogue,
            int depth,
            DifferenceExplanations explaining) {
        RollUpQueries.Row row = compared.row();
        List<Explanation> children = explaining.of(compared.slot(), rule);
        return new DifferenceView(
                new UnitView(row.unit(), row.code(), row.name(), row.type()),
                depth,
                compared.slot(),
                rule.indicator(),
                rule.member(),
                Labels.called(catalogue.indicator(rule.indicator()), rule.member()),
                compared.declared(),
                compared.standsIn(),
                compared.computed(),
                compared.difference(),
                children.stream().limit(MOST_CHILDREN).toList(),
                Math.max(0, children.size() - MOST_CHILDREN));
    }
}
