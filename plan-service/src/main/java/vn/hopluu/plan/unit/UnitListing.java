package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Page;

/// The units of a day, in the order of their codes.
@ApplicationScoped
class UnitListing {

    private final EntityManager database;
    private final Units units;

    UnitListing(EntityManager database, Units units) {
        this.database = database;
        this.units = units;
    }

    /// @param parent only units right under this one, or null for all
    /// @param search only units with this in their name or code, or null for all
    @Transactional
    List<UnitOnDay> list(LocalDate day, @Nullable Unit parent, @Nullable String search, Page page) {
        StringBuilder where = new StringBuilder(
                "v.validFrom <= :day and (v.validTo is null or v.validTo >= :day)" + " and v.code > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("day", day, "after", page.after()));
        if (parent != null) {
            where.append(" and v.parentId = :parent");
            parameters.put("parent", parent.id());
        }
        if (search != null) {
            where.append(" and (lower(v.name) like :search escape '!' or lower(v.code) like :search escape '!')");
            parameters.put("search", "%" + search.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        TypedQuery<Object[]> query = database.createQuery(
                "select u.id, v from Unit u join u.versions v where " + where + " order by v.code", Object[].class);
        parameters.forEach(query::setParameter);
        return withParents(query.setMaxResults(page.rowsToRead()).getResultList(), day);
    }

    private List<UnitOnDay> withParents(List<Object[]> rows, LocalDate day) {
        Map<Long, Unit> parents = units.byId(rows.stream()
                .map(row -> ((UnitVersion) row[1]).parentId())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> onDay((Long) row[0], (UnitVersion) row[1], parents, day))
                .toList();
    }

    private static UnitOnDay onDay(long id, UnitVersion version, Map<Long, Unit> parents, LocalDate day) {
        return new UnitOnDay(
                id,
                version.code(),
                version.name(),
                version.type(),
                UnitView.code(parents, version.parentId(), day),
                version.parentId(),
                version.validFrom(),
                version.validTo());
    }
}
