package vn.hopluu.testsupport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What the role as which a service works may not do in its own database, and what the reader may.
public abstract class DatabaseRolesContract {

    /// Tables on which a trigger refuses every change of a row, whatever the row says.
    private static final String GUARDED =
            "select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                    + " where t.tgname like '%\\_stays' and t.tgqual is null and t.tgtype & 2 = 2 and t.tgtype & 24 = 24"
                    + " and c.relnamespace = 'public'::regnamespace";

    private static final String APPENDED = "select c.relname from pg_class c where c.relkind = 'r'"
            + " and c.relnamespace = 'public'::regnamespace and has_table_privilege(current_user, c.oid, 'INSERT')"
            + " and not has_table_privilege(current_user, c.oid, 'UPDATE')"
            + " and not has_table_privilege(current_user, c.oid, 'DELETE')";

    private final DataSource application;
    private final String aTable;

    /// @param application of the service under test
    /// @param aTable one of its tables
    protected DatabaseRolesContract(DataSource application, String aTable) {
        this.application = application;
        this.aTable = aTable;
    }

    @Test
    void theServiceChangesNeitherTheSchemaNorItsGuards() {
        for (String forbidden : List.of(
                "alter table " + aTable + " disable trigger user",
                "alter table " + aTable + " add column more text",
                "alter table " + aTable + " owner to current_user",
                "drop table " + aTable,
                "create table more (id bigint)",
                "create trigger swallow before insert on " + aTable
                        + " for each row execute function suppress_redundant_updates_trigger()",
                "set session_replication_role = replica",
                "set role " + "pg_write_all_data",
                "create role more",
                "select from flyway_schema_history",
                "update flyway_schema_history set success = false")) {
            assertThatThrownBy(() -> as(application, forbidden))
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    @Test
    void toWhatIsGuardedRowsAreAddedAndNothingElseIsGranted() throws SQLException {
        assertThat(as(application, APPENDED)).containsAll(as(application, GUARDED));
    }

    @Test
    void whatAMigrationAddsLaterIsGrantedByItself() throws SQLException {
        DatabaseOwner.run("create table added_later (id bigint generated always as identity, word text)");
        try {
            assertThat(as(application, "insert into added_later (word) values ('mới') returning word"))
                    .containsExactly("mới");
            assertThat(as(application, "update added_later set word = 'cũ' returning word"))
                    .containsExactly("cũ");
            assertThat(DatabaseReader.ask("select word from added_later")).containsExactly("cũ");
            assertThat(as(application, "delete from added_later returning word"))
                    .containsExactly("cũ");
        } finally {
            DatabaseOwner.run("drop table added_later");
        }
    }

    @Test
    void theReaderSeesEveryTableAndWritesNone() throws SQLException {
        assertThat(DatabaseReader.ask("select c.relname from pg_class c where c.relkind in ('r', 'v')"
                        + " and c.relnamespace = 'public'::regnamespace"
                        + " and not has_table_privilege(current_user, c.oid, 'SELECT')"))
                .isEmpty();
        for (String forbidden : List.of("delete from " + aTable, "create table more (id bigint)")) {
            assertThatThrownBy(() -> DatabaseReader.ask("set default_transaction_read_only = off", forbidden))
                    .as(forbidden)
                    .hasMessageContaining("permission denied");
        }
    }

    private static List<String> as(DataSource role, String sql) throws SQLException {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? column(statement) : List.of();
        }
    }

    static List<String> column(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
