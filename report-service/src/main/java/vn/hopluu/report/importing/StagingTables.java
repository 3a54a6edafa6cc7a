package vn.hopluu.report.importing;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/// Where the rows of a commit wait, in nobody's way, until all of them are written at once: temporary tables, each
/// of the same name and columns as one that the commit writes to, gone with the transaction.
///
/// PostgreSQL looks a table's name up along the `search_path`. While something is staged, the temporary ones come
/// first: the code that writes one report in a transaction of its own writes here, too, and knows nothing of it. At
/// any other time they come last, and everything is read where it stands.
final class StagingTables {

    /// Others point at reports: these are written first. Of what is staged, only reports may stand already.
    private static final List<String> TABLES = List.of("report", "report_version", "report_move", "outbox");

    /// All but those that the database numbers by itself.
    private static final String COLUMNS =
            "select string_agg(format(%s, attname), ', ' order by attnum) from pg_attribute"
                    + " where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped and attidentity = ''";

    private final EntityManager database;
    private final String schema;

    private StagingTables(EntityManager database) {
        this.database = database;
        this.schema = text("select quote_ident(current_schema())");
    }

    /// The caller has a transaction, which has none yet.
    static StagingTables create(EntityManager database) {
        StagingTables staging = new StagingTables(database);
        for (String table : TABLES) {
            staging.run(
                    "create temporary table %1$s (like %2$s.%1$s including defaults including identity) on commit drop"
                            .formatted(table, staging.schema));
        }
        // A report's row may be written more than once while it is staged, and is found by its id
        staging.run("alter table pg_temp.report add primary key (id)");
        staging.lookUpIn(staging.schema + ", pg_temp");
        return staging;
    }

    /// @param reports the ids of those that stand already, as far as `writes` writes to them
    /// @param writes what is to be staged, to the last statement; it reads none of these tables
    void stage(Collection<Long> reports, Runnable writes) {
        database.createNativeQuery(
                        "insert into pg_temp.report select * from " + schema + ".report where id = any(:ids)")
                .setParameter("ids", reports.toArray(Long[]::new))
                .executeUpdate();
        lookUpIn("pg_temp, " + schema);
        writes.run();
        lookUpIn(schema + ", pg_temp");
    }

    /// To be called when nothing more is staged, before anybody is kept from the reports: the number of rows
    /// decides how they are written.
    void complete() {
        TABLES.forEach(table -> run("analyze pg_temp." + table));
    }

    /// Writes all that was staged. The caller holds the reports that stand already, and they are as they were when they
    /// were staged.
    void publish() {
        run("update %1$s.report as stored set %2$s from pg_temp.report as staged where stored.id = staged.id"
                .formatted(schema, columns("report", "'%1$I = staged.%1$I'")));
        run(insert("report") + " where not exists (select from " + schema
                + ".report as stored where stored.id = staged.id)");
        TABLES.stream().skip(1).forEach(table -> run(insert(table)));
    }

    private String insert(String table) {
        String columns = columns(table, "'%I'");
        return "insert into %1$s.%2$s (%3$s) select %3$s from pg_temp.%2$s as staged".formatted(schema, table, columns);
    }

    private String columns(String table, String format) {
        return (String) database.createNativeQuery(COLUMNS.formatted(format), String.class)
                .setParameter("table", schema + "." + table)
                .getSingleResult();
    }

    private void lookUpIn(String path) {
        database.createNativeQuery("select set_config('search_path', :path, true)", String.class)
                .setParameter("path", path)
                .getSingleResult();
    }

    private String text(String query) {
        return (String) database.createNativeQuery(query, String.class).getSingleResult();
    }

    private void run(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }
}
