package vn.hopluu.aggregation.totals;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Slot;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.totals.TotalQueries.Material;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.FormChanged;

/// Computes what a unit's parts come to.
@ApplicationScoped
class TotalsOfUnits {

    private final TotalQueries queries;

    TotalsOfUnits(TotalQueries queries) {
        this.queries = queries;
    }

    /// What a unit's parts come to, before it is told.
    ///
    /// @param version of its roll-up, 0 where there is none
    record Computed(long version, int units, List<Long> missing, List<ComputedTotals.Total> totals) {}

    Computed of(Campaign campaign, FormChanged form, long unit) {
        Material material = queries.below(campaign, unit, standingIn(campaign, form));
        Completeness completeness =
                Completeness.of(unit, material.parts(), form.slots().size(), asked(form, campaign.structureDate()));
        List<ComputedTotals.Total> totals = new ArrayList<>();
        for (int slot = 0; slot < form.slots().size(); slot++) {
            totals.add(new ComputedTotals.Total(
                    sum(material, slot, form.slots().get(slot)),
                    completeness.answered(slot),
                    completeness.expected(slot)));
        }
        return new Computed(material.sums().version(), completeness.units(), completeness.missing(), totals);
    }

    /// As the fold has it: what is declared of tied cells stands in together or not at all.
    private static Function<SlotValues, @Nullable SlotValues> standingIn(Campaign campaign, FormChanged form) {
        SummingRules rules = campaign.summing().rules();
        List<Slot> slots = Slot.of(form);
        return declared -> rules.standingIn(declared, slots);
    }

    private static @Nullable BigDecimal sum(Material material, int slot, FormChanged.Slot rule) {
        Long sum = rule.adds() ? material.sums().sum(slot) : null;
        return sum == null ? null : BigDecimal.valueOf(sum, rule.scale());
    }

    /// The slots of the version that the campaign uses, or all where none is valid on its structure date.
    private static BitSet asked(FormChanged form, LocalDate day) {
        BitSet asked = new BitSet();
        form.versions().stream()
                .filter(version -> !version.validFrom().isAfter(day)
                        && (version.validTo() == null || !version.validTo().isBefore(day)))
                .max(Comparator.comparingInt(FormChanged.Version::number))
                .ifPresentOrElse(
                        version -> version.slots().forEach(asked::set),
                        () -> asked.set(0, form.slots().size()));
        return asked;
    }
}
