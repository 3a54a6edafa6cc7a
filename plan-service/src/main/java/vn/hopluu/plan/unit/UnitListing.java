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

/// The units of a day.
///
/// A name is sought by a scan: 12,000 names take 3 ms, which no index was worth (ADR 0007).
@ApplicationScoped
class UnitListing {

    private static final String SELECT = """
            select v.unit_id, v.code, v.name, v.type, p.code as parent, v.parent_id, v.valid_from, v.valid_to
            from unit_version v
            left join unit_version p on p.unit_id = v.parent_id
                and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
            where v.valid_from <= :day and (v.valid_to is null or v.valid_to >= :day)
            """;

    private final EntityManager database;

    UnitListing(EntityManager database) {
        this.database = database;
    }

    List<UnitOnDay> list(UnitFilter filter, UnitSort sort, PageRequest page) {
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> parameters = new HashMap<>(Map.of("day", filter.day()));
        narrow(filter, sql, parameters);
        if (!page.after().isEmpty()) {
            sql.append(" and ").append(sort.behind());
            parameters.put("afterCode", UnitSort.codeIn(page.after()));
            if (sort == UnitSort.NAME) {
                parameters.put("afterName", UnitSort.nameIn(page.after()));
            }
        }
        sql.append(" order by ").append(sort.order()).append(" limit :rows");
        parameters.put("rows", page.rowsToRead());
        return rows(sql.toString(), parameters);
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
            sql.append(" and (").append(sought.isAccented() ? "v.name_toned" : "v.name_plain");
            sql.append(" like :name escape '!' or lower(v.code) like :code escape '!')");
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
                        (LocalDate) row[7]))
                .getResultList();
    }
}
