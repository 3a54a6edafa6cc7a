package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import vn.hopluu.web.list.PageRequest;

/// The units of a day, and those that a search finds among all that there have been until then.
///
/// A name is sought by a scan: 12,000 names take 3 ms, which no index was worth (ADR 0007).
@ApplicationScoped
class UnitListing {

    private static final String SELECT = """
            select v.unit_id, v.code, v.name, v.type, p.code as parent, v.parent_id, v.valid_from, v.valid_to
            from unit_version v
            left join unit_version p on p.unit_id = v.parent_id
                and p.valid_from <= least(:day, v.valid_to) and (p.valid_to is null or p.valid_to >= least(:day, v.valid_to))
            where v.valid_from <= :day
            """;

    private static final String STANDING = " and (v.valid_to is null or v.valid_to >= :day)";

    /// A unit's last version up to the day, whether it stands then or has ended.
    private static final String LAST = """
             and not exists (select 1 from unit_version later
                where later.unit_id = v.unit_id and later.valid_from > v.valid_from and later.valid_from <= :day)
            """;

    private static final String CALLED = " and (v.%s like :name escape '!' or lower(v.code) like :code escape '!')";

    private static final String EVER_CALLED = """
             and exists (select 1 from unit_version called where called.unit_id = v.unit_id and called.valid_from <= :day
                and (called.%s like :name escape '!' or lower(called.code) like :code escape '!'))
            """;

    private final Successors successors;
    private final EntityManager database;

    UnitListing(Successors successors, EntityManager database) {
        this.successors = successors;
        this.database = database;
    }

    List<UnitOnDay> list(UnitFilter filter, UnitSort sort, PageRequest page) {
        StringBuilder sql = new StringBuilder(SELECT).append(filter.withEnded() ? LAST : STANDING);
        Map<String, Object> parameters = new HashMap<>(Map.of("day", filter.day()));
        narrow(filter, sql, parameters);
        if (!page.after().isEmpty()) {
            sql.append(" and ").append(sort.behind());
            UnitSort.Place last = UnitSort.Place.of(page.after());
            parameters.put("afterCode", last.code());
            parameters.put("afterId", last.id());
            if (sort == UnitSort.NAME) {
                parameters.put("afterName", last.name());
            }
        }
        sql.append(" order by ").append(sort.order()).append(" limit :rows");
        parameters.put("rows", page.rowsToRead());
        List<UnitOnDay> found = rows(sql.toString(), parameters);
        return filter.withEnded() ? withSuccessors(found, filter.day()) : found;
    }

    private List<UnitOnDay> withSuccessors(List<UnitOnDay> found, LocalDate day) {
        Map<Long, List<Successor>> followed = successors.of(found.stream()
                .filter(unit -> unit.hasEnded(day))
                .map(UnitOnDay::id)
                .toList());
        return found.stream()
                .map(unit -> unit.hasEnded(day) ? unit.followedBy(followed.getOrDefault(unit.id(), List.of())) : unit)
                .toList();
    }

    private static void narrow(UnitFilter filter, StringBuilder sql, Map<String, Object> parameters) {
        Unit parent = filter.parent();
        if (parent != null) {
            sql.append(" and v.parent_id = :parent");
            parameters.put("parent", parent.id());
        }
        String type = filter.type();
        if (type != null) {
            sql.append(" and v.type = :type");
            parameters.put("type", type);
        }
        String search = filter.search();
        if (search != null) {
            SearchText sought = SearchText.of(search);
            String name = sought.isAccented() ? "name_toned" : "name_plain";
            sql.append(filter.withEnded() ? EVER_CALLED.formatted(name) : CALLED.formatted(name));
            parameters.put("name", within(sought.isAccented() ? sought.toned() : sought.plain()));
            parameters.put("code", within(search.toLowerCase(Locale.ROOT)));
        }
    }

    private static String within(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    @SuppressWarnings("unchecked")
    private List<UnitOnDay> rows(String sql, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = database.createNativeQuery(sql).unwrap(NativeQuery.class);
        query.addScalar("unit_id", Long.class)
                .addScalar("code", String.class)
                .addScalar("name", String.class)
                .addScalar("type", String.class)
                .addScalar("parent", String.class)
                .addScalar("parent_id", Long.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_to", LocalDate.class);
        parameters.forEach(query::setParameter);
        return query.setTupleTransformer((row, names) -> new UnitOnDay(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Long) row[5],
                        (LocalDate) row[6],
                        (LocalDate) row[7],
                        List.of()))
                .getResultList();
    }
}
