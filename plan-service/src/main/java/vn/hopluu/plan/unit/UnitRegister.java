package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.scope.PlanScope;

/// The one way to change units: any number of them in one act, checked together and then written together.
///
/// An act is checked as a whole, so that a child may come before its parent, two units may exchange their codes, and a
/// district may end on the day on which its communes move. Who states an act holds the write lock of the units
/// ([vn.hopluu.plan.lock.WriteLock]) before reading what is to be changed, and until the end of the transaction.
@ApplicationScoped
public class UnitRegister {

    /// More than all units of the country with all their offices.
    public static final int LARGEST_ACT = 50_000;

    private static final List<UnitRule> RULES = List.of(
            new DaysWithoutOverlap(),
            new OneUnitPerCode(),
            new NoCycle(),
            new SuperiorsValid(),
            new NoReferenceToEndedUnit());

    private final AffectedUnits affectedUnits;
    private final Outbox outbox;
    private final EntityManager database;
    private final PlanScope scope;
    private final Clock clock;

    UnitRegister(AffectedUnits affectedUnits, Outbox outbox, EntityManager database, PlanScope scope, Clock clock) {
        this.scope = scope;
        this.affectedUnits = affectedUnits;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// Ids that no unit has had and none will be given again.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Long> newIds(int count) {
        return database.createNativeQuery("select nextval('unit_id_seq') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    /// Every reason, of every unit, why the act cannot be; none where it can. Changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UnitFinding> check(List<HistoryReplacement> act) {
        requireOncePerUnit(act);
        return findings(affectedUnits.after(act));
    }

    /// The rules themselves, for whoever has all units at hand.
    public static List<UnitFinding> findings(UnitsAfterAct after) {
        return RULES.stream().flatMap(rule -> rule.findings(after)).toList();
    }

    /// Writes an act that was checked in the same transaction, with an event for each unit that it changes.
    ///
    /// @return the units that are different now, in the order of the act
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Unit> write(List<HistoryReplacement> act) {
        requireOncePerUnit(act);
        requireKept(act);
        set("deferred");
        List<Unit> changed = restated(act);
        Unit.persist(changed);
        outbox.writeAll(changed.stream().map(Unit::toEvent).toList());
        set("immediate");
        return changed;
    }

    /// What changes lies in the caller's branch, before and after.
    private void requireKept(List<HistoryReplacement> act) {
        if (scope.keepsAll()) {
            return;
        }
        Set<Long> created = act.stream()
                .filter(one -> one.present() == null)
                .map(HistoryReplacement::id)
                .collect(Collectors.toSet());
        if (!act.stream().filter(HistoryReplacement::changes).allMatch(one -> isKept(one, created))) {
            PlanScope.refuse();
        }
    }

    private boolean isKept(HistoryReplacement one, Set<Long> created) {
        Unit present = one.present();
        if (present != null && !scope.keeps(one.id())) {
            return false;
        }
        Set<@Nullable Long> before =
                present == null ? new HashSet<>() : parents(present.history().versions());
        return parents(one.stated().versions()).stream()
                .allMatch(parent ->
                        before.contains(parent) || parent != null && (created.contains(parent) || scope.keeps(parent)));
    }

    private static Set<@Nullable Long> parents(List<UnitVersion> versions) {
        return versions.stream().map(UnitVersion::parentId).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Unit> restated(List<HistoryReplacement> act) {
        Instant now = clock.instant();
        List<Unit> changed = new ArrayList<>();
        for (HistoryReplacement replacement : act) {
            Unit present = replacement.present();
            Unit unit = present == null ? new Unit(replacement.id()) : present;
            if (unit.restate(replacement.stated(), now)) {
                changed.add(unit);
            }
        }
        return List.copyOf(changed);
    }

    /// While the act is written, the constraints wait, since a code may pass from one unit to another. Then they speak
    /// here rather than at commit, where nobody could say what of. What was changed before is flushed first.
    private void set(String when) {
        database.flush();
        database.createNativeQuery("set constraints all " + when).executeUpdate();
    }

    private static void requireOncePerUnit(List<HistoryReplacement> act) {
        if (act.size() > LARGEST_ACT) {
            throw new IllegalArgumentException("an act of " + act.size() + " units; at most " + LARGEST_ACT);
        }
        if (act.stream().map(HistoryReplacement::id).distinct().count() < act.size()) {
            throw new IllegalArgumentException("an act states a unit twice");
        }
    }
}
