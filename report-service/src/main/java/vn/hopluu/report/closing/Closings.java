package vn.hopluu.report.closing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which units' reports take no moves, because their campaign is sealed or about to be.
///
/// Whoever stores moves enters first: it takes the campaign's advisory lock together with all others who store, until
/// the transaction ends, and looks only then. Who closes takes the same lock alone ([ClosingRequests#holdAlone]); so
/// what was stored before is counted, and what comes after is refused.
@ApplicationScoped
public class Closings {

    /// By key, in one order, so that two who enter several campaigns never wait for each other.
    private static final String HOLD = "select cast(pg_advisory_xact_lock_shared(" + ClosingRequests.LOCK
            + ") as text) from (select distinct key from unnest(cast(:keys as text[])) as key order by key) as keys";

    private static final String LOOK = """
            with asked as (
                select distinct form, period, unit_id
                from unnest(cast(:forms as text[]), cast(:periods as text[]), cast(:units as bigint[]))
                    as asked (form, period, unit_id))
            select unit.form, unit.period, unit.unit_id, unit.root_id, seal.at as since, seal.reason,
                cast(null as text) as asked_by, cast(null as timestamptz) as until
            from asked join sealed_unit unit using (form, period, unit_id)
                join campaign_seal seal on (seal.form, seal.period, seal.root_id, seal.request)
                    = (unit.form, unit.period, unit.root_id, unit.request) and seal.sealed
            union all
            select unit.form, unit.period, unit.unit_id, unit.root_id, closing.closed_at, closing.reason,
                closing.asked_by, closing.until
            from asked join sealed_unit unit using (form, period, unit_id)
                join closing on (closing.form, closing.period, closing.unit_id, closing.request)
                    = (unit.form, unit.period, unit.root_id, unit.request)
            where closing.closed_at is not null and\s""" + ClosingRequests.COUNTS;

    private final EntityManager database;
    private final Clock clock;

    Closings(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// To be called in every transaction that stores moves, before it reads what it moves.
    ///
    /// @return the 409 problem of each unit whose reports take no moves
    public Map<ReportedUnit, HttpProblem> enter(Collection<ReportedUnit> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        database.createNativeQuery(HOLD, String.class)
                .setParameter(
                        "keys",
                        units.stream().map(ReportedUnit::campaign).distinct().toArray(String[]::new))
                .getResultList();
        Map<ReportedUnit, Closed> closed = new HashMap<>();
        look(units).forEach(row -> closed.merge(unit(row), Closed.of(row), Closed::stronger));
        Map<ReportedUnit, HttpProblem> refusals = new HashMap<>();
        closed.forEach((unit, how) -> refusals.put(unit, how.refusal(unit)));
        return refusals;
    }

    /// The same for what is stored all together or not at all.
    ///
    /// @throws HttpProblem 409 where the reports of any of the units take no moves
    public void require(Collection<ReportedUnit> units) {
        enter(units).values().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private List<Tuple> look(Collection<ReportedUnit> units) {
        return database.createNativeQuery(LOOK, Tuple.class)
                .setParameter("forms", units.stream().map(ReportedUnit::form).toArray(String[]::new))
                .setParameter(
                        "periods", units.stream().map(ReportedUnit::period).toArray(String[]::new))
                .setParameter("units", units.stream().map(ReportedUnit::unit).toArray(Long[]::new))
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private static ReportedUnit unit(Tuple row) {
        return new ReportedUnit(
                row.get("form", String.class), row.get("period", String.class), row.get("unit_id", Long.class));
    }
}
