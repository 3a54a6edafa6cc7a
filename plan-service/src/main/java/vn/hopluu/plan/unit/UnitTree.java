package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.query.NativeQuery;
import vn.hopluu.web.list.PageRequest;

/// Who stands above and below a unit on a day: by administrative parents, or by the tree of a regime, where a route
/// takes the place of the parent. Each answer is one query that walks the edges as they are stored (ADR 0007).
@ApplicationScoped
class UnitTree {

    /// The administrative tree: no regime has this code.
    static final String NO_REGIME = "";

    /// No chain of superiors is as long as this; the walk ends here whatever is stored.
    private static final int DEEPEST = 64;

    /// A page's last item: its depth and its code.
    private static final Pattern KEY = Pattern.compile("([0-9]{1,2})~(.*)");

    private static final String UPWARD = """
            with recursive chain (unit_id, superior_id, depth) as (
                select v.unit_id, coalesce(r.recipient_id, v.parent_id), 0
                from unit_version v
                left join unit_route r on r.unit_id = v.unit_id and r.regime = :regime
                    and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                where v.unit_id = :unit and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
                union all
                select v.unit_id, coalesce(r.recipient_id, v.parent_id), chain.depth + 1
                from chain
                join unit_version v on v.unit_id = chain.superior_id
                    and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
                left join unit_route r on r.unit_id = v.unit_id and r.regime = :regime
                    and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                where chain.depth < :deepest
            )
            """;

    private static final String DOWNWARD = """
            with recursive chain (unit_id, superior_id, depth) as (
                select cast(:unit as bigint), cast(null as bigint), 0
                union all
                select below.unit_id, chain.unit_id, chain.depth + 1
                from chain
                cross join lateral (
                    select v.unit_id from unit_version v
                    where v.parent_id = chain.unit_id
                        and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
                        and not exists (
                            select from unit_route r
                            where r.unit_id = v.unit_id and r.regime = :regime
                                and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day))
                    union all
                    select r.unit_id from unit_route r
                    where r.recipient_id = chain.unit_id and r.regime = :regime
                        and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                ) below
                where chain.depth < :deepest
            )
            """;

    private static final String PAGE = """
            select chain.depth, v.unit_id, v.code, v.name, v.type, s.code as superior, chain.superior_id,
                v.valid_from, v.valid_to
            from chain
            join unit_version v on v.unit_id = chain.unit_id
                and v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
            left join unit_version s on s.unit_id = chain.superior_id
                and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
            where chain.depth > 0 and (chain.depth, v.code) > (:afterDepth, :afterCode)
            order by chain.depth, v.code
            limit :rows
            """;

    private final EntityManager database;

    UnitTree(EntityManager database) {
        this.database = database;
    }

    /// From the one right above to the root.
    ///
    /// @param regime whose routes count, or [#NO_REGIME]
    List<UnitInTree> ancestors(long unit, LocalDate day, String regime, PageRequest page) {
        return walk(UPWARD + PAGE, unit, day, regime, page);
    }

    /// Level by level, each by code.
    ///
    /// @param regime whose routes count, or [#NO_REGIME]
    List<UnitInTree> descendants(long unit, LocalDate day, String regime, PageRequest page) {
        return walk(DOWNWARD + PAGE, unit, day, regime, page);
    }

    static String keyOf(UnitInTree unit) {
        return unit.depth() + "~" + unit.code();
    }

    @SuppressWarnings("unchecked")
    private List<UnitInTree> walk(String sql, long unit, LocalDate day, String regime, PageRequest page) {
        Matcher after = KEY.matcher(page.after().isEmpty() ? "0~" : page.after());
        if (!after.matches()) {
            throw PageRequest.notAKey(page.after());
        }
        NativeQuery<Object[]> query = database.createNativeQuery(sql).unwrap(NativeQuery.class);
        query.addScalar("depth", Integer.class)
                .addScalar("unit_id", Long.class)
                .addScalar("code", String.class)
                .addScalar("name", String.class)
                .addScalar("type", String.class)
                .addScalar("superior", String.class)
                .addScalar("superior_id", Long.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class);
        query.setParameter("unit", unit)
                .setParameter("day", day)
                .setParameter("regime", regime)
                .setParameter("deepest", DEEPEST)
                .setParameter("afterDepth", Integer.parseInt(after.group(1)))
                .setParameter("afterCode", after.group(2))
                .setParameter("rows", page.rowsToRead());
        return query.setTupleTransformer((row, names) -> of(row)).getResultList();
    }

    private static UnitInTree of(Object[] row) {
        return new UnitInTree(
                (Integer) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Long) row[6],
                (LocalDate) row[7],
                (LocalDate) row[8]);
    }
}
