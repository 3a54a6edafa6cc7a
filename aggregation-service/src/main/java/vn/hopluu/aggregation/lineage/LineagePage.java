package vn.hopluu.aggregation.lineage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.figures.StatedCellView;
import vn.hopluu.aggregation.fold.Figures;
import vn.hopluu.aggregation.lineage.LineageView.SourceView;
import vn.hopluu.aggregation.lineage.LineageView.StatementView;
import vn.hopluu.aggregation.lineage.Sources.Missing;
import vn.hopluu.aggregation.lineage.Sources.Use;
import vn.hopluu.aggregation.lineage.Sources.Used;
import vn.hopluu.aggregation.progress.UnplacedView;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.aggregation.reference.Campaign;
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
    LineageView of(long unit, List<Used> all, Unplaced unplaced) {
        Used top = all.stream()
                .filter(used -> used.source().unit() == unit)
                .findFirst()
                .orElseThrow();
        long after = page.after(0);
        LineageQuery.Show show = query.requiredShow();
        Page<SourceView> sources = page.of(
                all.stream()
                        .filter(used -> used.source().unit() > after && show.shows(used))
                        .limit(page.rowsToRead())
                        .toList(),
                used -> used.source().unit(),
                this::view);
        BigDecimal computed = computed(all);
        Source.Stated declared = top.source().declared();
        boolean isDeclared = slot.adds() && top.source().declares();
        return new LineageView(
                view(top.source()),
                campaign.form(),
                campaign.period(),
                indicator.code(),
                slot.member(),
                query.requiredBasis().name().toLowerCase(Locale.ROOT),
                slot.adds(),
                isDeclared ? amount(top.source().declaredAmount()) : computed,
                computed,
                declared == null ? null : statement(declared),
                made(all),
                counts(all, unplaced.count()),
                sources.items(),
                sources.next(),
                unplaced.listed());
    }

    private @Nullable BigDecimal computed(List<Used> all) {
        List<Used> used = all.stream().filter(LineageQuery.Show.USED::shows).toList();
        long sum = 0;
        for (Used each : used) {
            sum = Math.addExact(
                    sum,
                    each.use() == Use.DECLARED
                            ? each.source().declaredAmount()
                            : each.source().ownAmount());
        }
        return slot.adds() && isStated(all) ? amount(sum) : null;
    }

    /// As in a roll-up: a total is missing only where nobody has stated it, covered or not.
    private static boolean isStated(List<Used> all) {
        return all.stream().anyMatch(used -> used.source().states() || used.use() == Use.DECLARED);
    }

    private LineageView.Made made(List<Used> all) {
        return new LineageView.Made(
                campaign.structureDate(),
                campaign.treeRevision(),
                campaign.version(),
                all.stream()
                        .flatMap(used -> Stream.of(
                                Optional.ofNullable(used.source().own()),
                                Optional.ofNullable(used.source().declared())))
                        .flatMap(Optional::stream)
                        .mapToLong(Source.Stated::revision)
                        .max()
                        .orElse(0));
    }

    private static LineageView.Counts counts(List<Used> all, long unplaced) {
        return new LineageView.Counts(
                all.size(),
                count(all, used -> used.use() == Use.OWN || used.use() == Use.KEPT),
                count(all, used -> used.use() == Use.DECLARED),
                count(all, used -> used.use() == Use.COVERED),
                count(all, used -> used.source().owes()),
                count(all, used -> used.missing() == Missing.NO_REPORT),
                count(all, used -> used.source().reports() && !used.source().owes()),
                count(all, used -> used.source().owed() == ObligationChanged.State.EXEMPT),
                count(all, used -> used.missing() != null && used.missing() != Missing.NO_REPORT),
                count(all, used -> {
                    Source.Stated own = used.source().own();
                    return own != null && own.mark() == Figures.NOT_APPLICABLE;
                }),
                unplaced);
    }

    private static int count(List<Used> all, Predicate<Used> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    private SourceView view(Used used) {
        Source.Stated own = used.source().own();
        Source.Stated declared = used.source().declared();
        return new SourceView(
                view(used.source()),
                used.use(),
                used.coveredBy() == null ? null : used.coveredBy().code(),
                used.missing(),
                used.source().owed() == null ? null : used.source().owed().name(),
                own == null ? null : statement(own),
                declared == null ? null : statement(declared));
    }

    private static UnitView view(Source source) {
        return new UnitView(source.unit(), source.code(), source.name(), source.type());
    }

    private StatementView statement(Source.Stated stated) {
        Figures answer = new Figures(Character.toString(stated.mark()), new long[] {stated.amount()});
        return new StatementView(
                StatedCellView.of(answer, 0, slot.scale(), Optional.of(indicator)),
                stated.version(),
                stated.revision(),
                stated.state(),
                stated.submittedAt());
    }

    private BigDecimal amount(long scaled) {
        return BigDecimal.valueOf(scaled, slot.scale());
    }
}
