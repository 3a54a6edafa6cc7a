package vn.hopluu.aggregation.lineage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.StatedCellView;
import vn.hopluu.aggregation.fold.SlotValues;
import vn.hopluu.aggregation.lineage.Contributions.Contribution;
import vn.hopluu.aggregation.lineage.Contributions.Missing;
import vn.hopluu.aggregation.lineage.Contributions.Use;
import vn.hopluu.aggregation.lineage.LineageView.ContributorView;
import vn.hopluu.aggregation.lineage.LineageView.StatedSlotView;
import vn.hopluu.aggregation.progress.UnplacedView;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Labels;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;

/// Puts one page of a total's sources into words, with the counts of all of them.
final class LineagePage {

    private final Campaign campaign;
    private final FormChanged.Slot slot;
    private final IndicatorChanged indicator;
    private final LineageQuery query;
    private final PageRequest page;

    LineagePage(
            Campaign campaign,
            FormChanged form,
            int number,
            IndicatorChanged indicator,
            LineageQuery query,
            PageRequest page) {
        this.campaign = campaign;
        this.slot = form.slots().get(number);
        this.indicator = indicator;
        this.query = query;
        this.page = page;
    }

    /// Obligations without a place: all of them counted, and as many of them listed as a page holds.
    record Unplaced(long count, List<UnplacedView> listed) {}

    /// @param all every source, the unit itself among them, in the order of ids
    LineageView of(long unit, List<Contribution> all, Unplaced unplaced) {
        Contribution top = all.stream()
                .filter(used -> used.contributor().unit() == unit)
                .findFirst()
                .orElseThrow();
        long after = page.after(0);
        LineageQuery.Show show = query.requiredShow();
        Page<ContributorView> sources = page.of(
                all.stream()
                        .filter(used -> used.contributor().unit() > after && show.shows(used))
                        .limit(page.rowsToRead())
                        .toList(),
                used -> used.contributor().unit(),
                this::view);
        BigDecimal computed = computed(all);
        Contributor.StatedSlot declared = top.contributor().declared();
        boolean isDeclared = slot.adds() && top.contributor().standsIn();
        return new LineageView(
                view(top.contributor()),
                campaign.form(),
                campaign.period(),
                indicator.code(),
                slot.member(),
                Labels.called(Optional.of(indicator), slot.member()),
                query.requiredBasis().name().toLowerCase(Locale.ROOT),
                slot.adds(),
                isDeclared ? amount(top.contributor().declaredAmount()) : computed,
                computed,
                declared == null ? null : statement(declared),
                made(all),
                counts(all, unplaced.count()),
                sources.items(),
                sources.next(),
                unplaced.listed());
    }

    private @Nullable BigDecimal computed(List<Contribution> all) {
        List<Contribution> used =
                all.stream().filter(LineageQuery.Show.USED::shows).toList();
        long sum = 0;
        for (Contribution each : used) {
            sum = Math.addExact(
                    sum,
                    each.use() == Use.DECLARED
                            ? each.contributor().declaredAmount()
                            : each.contributor().ownAmount());
        }
        return slot.adds() && isStated(all) ? amount(sum) : null;
    }

    /// As in a roll-up: a total is missing only where nobody has stated it, covered or not.
    private static boolean isStated(List<Contribution> all) {
        return all.stream().anyMatch(used -> used.contributor().states() || used.use() == Use.DECLARED);
    }

    private LineageView.Made made(List<Contribution> all) {
        return new LineageView.Made(
                campaign.structureDate(),
                campaign.treeRevision(),
                campaign.version(),
                all.stream()
                        .flatMap(used -> Stream.of(
                                Optional.ofNullable(used.contributor().own()),
                                Optional.ofNullable(used.contributor().declared())))
                        .flatMap(Optional::stream)
                        .mapToLong(Contributor.StatedSlot::revision)
                        .max()
                        .orElse(0));
    }

    private static LineageView.Counts counts(List<Contribution> all, long unplaced) {
        return new LineageView.Counts(
                all.size(),
                count(all, used -> used.use() == Use.OWN || used.use() == Use.KEPT),
                count(all, used -> used.use() == Use.DECLARED),
                count(all, used -> used.use() == Use.COVERED),
                count(all, used -> used.contributor().estimates(used.use())),
                count(all, used -> used.contributor().oneSided()),
                count(all, used -> used.contributor().owes()),
                count(all, used -> used.missing() == Missing.NO_REPORT),
                count(
                        all,
                        used -> used.contributor().reports()
                                && !used.contributor().owes()),
                count(all, used -> used.contributor().owed() == ObligationChanged.State.EXEMPT),
                count(all, used -> used.missing() != null && used.missing() != Missing.NO_REPORT),
                count(all, used -> {
                    Contributor.StatedSlot own = used.contributor().own();
                    return own != null && own.mark() == SlotValues.NOT_APPLICABLE;
                }),
                unplaced);
    }

    private static int count(List<Contribution> all, Predicate<Contribution> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    private ContributorView view(Contribution used) {
        Contributor.StatedSlot own = used.contributor().own();
        Contributor.StatedSlot declared = used.contributor().declared();
        return new ContributorView(
                view(used.contributor()),
                used.use(),
                used.coveredBy() == null ? null : used.coveredBy().code(),
                used.missing(),
                used.contributor().owed() == null
                        ? null
                        : used.contributor().owed().name(),
                own == null ? null : statement(own),
                declared == null ? null : statement(declared),
                used.contributor().estimates(used.use()),
                used.contributor().oneSided());
    }

    private static UnitView view(Contributor contributor) {
        return new UnitView(contributor.unit(), contributor.code(), contributor.name(), contributor.type());
    }

    private StatedSlotView statement(Contributor.StatedSlot stated) {
        SlotValues answer = new SlotValues(Character.toString(stated.mark()), new long[] {stated.amount()});
        return new StatedSlotView(
                StatedCellView.of(answer, 0, slot.scale(), Optional.of(indicator)),
                stated.version(),
                stated.revision(),
                stated.state(),
                stated.submittedAt(),
                stated.dataFrom(),
                stated.dataTo(),
                stated.estimatedTo());
    }

    private BigDecimal amount(long scaled) {
        return BigDecimal.valueOf(scaled, slot.scale());
    }
}
