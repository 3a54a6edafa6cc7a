package vn.hopluu.report.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AuditHead;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ObligationOverdue;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.RollUpsChanged;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.events.UnitChanged;
import vn.hopluu.report.closing.SealStore;

/// Files what plan-service says. A revision that is not higher than the filed one changes nothing, so an event
/// may come twice, late and in any order.
@ApplicationScoped
class ReferenceStore {

    private final jakarta.enterprise.event.Event<ReferenceCache.Filed> filed;
    private final SealStore seals;
    private final EntityManager database;

    ReferenceStore(
            jakarta.enterprise.event.Event<ReferenceCache.Filed> filed, SealStore seals, EntityManager database) {
        this.filed = filed;
        this.seals = seals;
        this.database = database;
    }

    /// Files a batch in the transaction that is under way, in one order for every replica. What the database refuses
    /// is refused before this returns.
    @Transactional(Transactional.TxType.MANDATORY)
    void file(List<Event> events) {
        if (!events.stream().allMatch(ObligationChanged.class::isInstance)) {
            // Nothing of an obligation is remembered, and a plan brings thousands of them
            filed.fire(new ReferenceCache.Filed());
        }
        newest(events).forEach(this::file);
        database.flush();
    }

    /// Of several states of one thing the newest stands for all.
    private static Collection<Event> newest(List<Event> events) {
        Map<String, Event> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(
                EventType.of(event) + " " + event.key(),
                event,
                (one, other) -> other.revision() > one.revision() ? other : one));
        return newest.values();
    }

    private void file(Event event) {
        switch (event) {
            case UnitChanged unit ->
                file(
                        unit,
                        Unit.findById(unit.unitId(), LockModeType.PESSIMISTIC_WRITE),
                        new Unit(unit.unitId()),
                        Unit::revision,
                        row -> row.apply(unit));
            case IndicatorChanged indicator ->
                file(
                        indicator,
                        Indicator.findById(indicator.code(), LockModeType.PESSIMISTIC_WRITE),
                        new Indicator(indicator.code()),
                        Indicator::revision,
                        row -> row.apply(indicator));
            case RegimeChanged regime ->
                file(
                        regime,
                        Regime.findById(regime.code(), LockModeType.PESSIMISTIC_WRITE),
                        new Regime(regime.code()),
                        Regime::revision,
                        row -> row.apply(regime));
            case FormChanged form ->
                file(
                        form,
                        Form.findById(form.code(), LockModeType.PESSIMISTIC_WRITE),
                        new Form(form.code()),
                        Form::revision,
                        row -> row.apply(form));
            case CampaignChanged campaign -> {
                Campaign.Key key = new Campaign.Key(campaign.form(), campaign.period());
                file(
                        campaign,
                        Campaign.findById(key, LockModeType.PESSIMISTIC_WRITE),
                        new Campaign(key),
                        Campaign::revision,
                        row -> row.apply(campaign));
            }
            case SealedUnits units -> seals.file(units);
            case ClosingRequested request -> seals.file(request);
            case SealChanged seal -> seals.file(seal);
            case AssignmentsChanged _ -> {
                // The module access takes these in by itself
            }
            case ReorganisationChanged reorganisation ->
                file(
                        reorganisation,
                        Reorganisation.findById(reorganisation.code(), LockModeType.PESSIMISTIC_WRITE),
                        new Reorganisation(reorganisation.code()),
                        Reorganisation::revision,
                        row -> row.apply(reorganisation));
            case PlanChanged _ -> {
                // Nothing of a plan is needed to take a report; its campaigns come by themselves.
            }
            case ObligationChanged obligation -> {
                Obligation.Key key = Obligation.key(obligation);
                file(
                        obligation,
                        Obligation.findById(key, LockModeType.PESSIMISTIC_WRITE),
                        new Obligation(key),
                        Obligation::revision,
                        row -> row.apply(obligation));
            }
            case ResendRequested request ->
                throw new IllegalArgumentException("a request does not belong on this topic: " + request.key());
            case CampaignClosed closed ->
                throw new IllegalArgumentException("an answer does not belong on this topic: " + closed.key());
            case CampaignStatement statement ->
                throw new IllegalArgumentException("a statement does not belong on this topic: " + statement.key());
            case ObligationOverdue overdue ->
                throw new IllegalArgumentException("a deadline does not belong on this topic: " + overdue.key());
            case ComputedTotals totals ->
                throw new IllegalArgumentException("a computed total does not belong on this topic: " + totals.key());
            case AuditHead head ->
                throw new IllegalArgumentException("an audit's head does not belong on this topic: " + head.key());
            case RollUpsChanged notice ->
                throw new IllegalArgumentException("a notice does not belong on this topic: " + notice.key());
            case ReportChanged report ->
                throw new IllegalArgumentException("a report's event does not belong on this topic: " + report.key());
        }
    }

    private static <R extends PanacheEntityBase> void file(
            Event event, @Nullable R filed, R fresh, ToLongFunction<R> revision, Consumer<R> apply) {
        if (filed == null) {
            apply.accept(fresh);
            fresh.persist();
        } else if (event.revision() > revision.applyAsLong(filed)) {
            apply.accept(filed);
        }
    }
}
