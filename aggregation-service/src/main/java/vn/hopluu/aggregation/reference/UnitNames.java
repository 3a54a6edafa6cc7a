package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.web.database.Sql;
import vn.hopluu.web.parameter.AmbiguousUnit;

/// What units are called on a day.
@ApplicationScoped
public class UnitNames {

    private static final String COLUMNS = """
            select distinct on (unit_id) unit_id, code, name, type, least(coalesce(valid_to, ?), ?) as day
            from unit_version
            """;

    private final Sql sql;

    UnitNames(Sql sql) {
        this.sql = sql;
    }

    /// @param day on which it is called so: the day asked for, or its last day where it ended before
    public record Name(long unit, String code, String name, String type, LocalDate day) {
        public static final Comparator<Name> BY_CODE =
                Comparator.comparing(Name::code).thenComparing(Name::unit);

        /// `Xã Bình Lư (03412@2025-06-30)`
        @Override
        public String toString() {
            return name + " (" + code + "@" + day + ")";
        }
    }

    /// The units as they are called on the day, or were called last before it; a unit created later is left out.
    public Map<Long, Name> on(LocalDate day, Collection<Long> units) {
        return sql
                .query(
                        COLUMNS + "where unit_id = any(?) and valid_from <= ? order by unit_id, valid_from desc",
                        UnitNames::read,
                        day,
                        day,
                        units.toArray(Long[]::new),
                        day)
                .stream()
                .collect(Collectors.toMap(Name::unit, Function.identity()));
    }

    /// The units that bear the code on the day, 20 at most.
    public List<Name> bearers(String code, LocalDate day) {
        return sql.query(
                COLUMNS + "where code = ? and valid_from <= ? and coalesce(valid_to, ?) >= ? order by unit_id limit 20",
                UnitNames::read,
                day,
                day,
                code,
                day,
                day,
                day);
    }

    /// The units that ever bore the code, as they were called when they bore it last, 20 at most.
    ///
    /// @param day as which one that bears it still is called
    public List<Name> lastBearers(String code, LocalDate day) {
        return sql.query(
                COLUMNS + "where code = ? order by unit_id, valid_from desc limit 20", UnitNames::read, day, day, code);
    }

    /// Several units of one code, told apart for a caller.
    public static List<AmbiguousUnit.Bearer> apart(List<Name> bearers) {
        return bearers.stream()
                .map(name -> new AmbiguousUnit.Bearer(name.day(), name.name()))
                .toList();
    }

    /// A row of unit_id, code, name, type and day.
    public static Name read(ResultSet row) throws SQLException {
        return new Name(
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                row.getObject("day", LocalDate.class));
    }
}
