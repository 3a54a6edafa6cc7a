package vn.hopluu.benchmarks.units;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.hopluu.launcher.postgres.Databases;
import vn.hopluu.testsupport.Infra;

/// The same acts by bare SQL on the service's own tables, with all their constraints.
final class BareUnits implements AutoCloseable {

    private static final String ANCESTORS = """
            with recursive chain (unit_id, parent_id, depth) as (
                select unit_id, parent_id, 0 from unit_version
                where code = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                union all
                select v.unit_id, v.parent_id, chain.depth + 1
                from chain join unit_version v on v.unit_id = chain.parent_id
                    and v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)
            )
            select v.unit_id, v.code, v.name, v.type, v.valid_from, v.valid_to
            from chain join unit_version v on v.unit_id = chain.unit_id
                and v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)
            where chain.depth > 0 order by chain.depth
            """;

    private static final String SEARCH = """
            select unit_id, code, name, type, parent_id, valid_from, valid_to from unit_version
            where lower(name) like ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
            order by code limit 101
            """;

    private final Connection database;

    BareUnits(Infra infra) throws SQLException {
        String owner = Databases.ownerOf(PlanService.DATABASE);
        database = DriverManager.getConnection(infra.jdbcUrl(PlanService.DATABASE), owner, "hopluu");
    }

    /// Nothing is left of an import before.
    void empty() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate unit, unit_version, unit_route, outbox cascade");
        }
    }

    void analyze() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("analyze unit, unit_version");
        }
    }

    /// Waits until the broker has everything.
    void awaitEmptyOutbox() throws SQLException, InterruptedException {
        try (PreparedStatement rest = database.prepareStatement("select exists (select from outbox)")) {
            while (true) {
                try (ResultSet row = rest.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(Duration.ofMillis(10));
            }
        }
    }

    /// COPY of units, versions and outbox rows with payloads of the usual size, in one transaction.
    void copy(List<String[]> rows, LocalDate day) throws SQLException, IOException {
        Map<String, Integer> ids = new HashMap<>();
        rows.forEach(row -> ids.put(row[1], ids.size() + 1));
        StringBuilder units = new StringBuilder();
        StringBuilder versions = new StringBuilder();
        StringBuilder outbox = new StringBuilder();
        for (String[] row : rows) {
            int id = Objects.requireNonNull(ids.get(row[1]));
            @Nullable Integer parent = ids.get(row[2]);
            String named = parent == null ? "\\N" : parent.toString();
            units.append(id).append("\t1\n");
            versions.append("%d\t%s\t\\N\t%s\t%s\tCOMMUNE\t%s\n".formatted(id, day, row[1], row[4], named));
            String payload =
                    "{\"unitId\":%d,\"revision\":1,\"versions\":[{\"validFrom\":\"%s\",\"validTo\":null,\"code\":\"%s\",\"name\":\"%s\",\"type\":\"COMMUNE\",\"parentId\":%s}],\"routes\":[]}"
                            .formatted(id, day, row[1], row[4], parent);
            outbox.append(id).append("\thopluu.units.v1\t").append(id).append("\t\\\\x");
            for (byte octet : payload.getBytes(StandardCharsets.UTF_8)) {
                outbox.append("%02x".formatted(octet));
            }
            outbox.append("\t{}\t2024-01-01T00:00:00Z\n");
        }
        database.setAutoCommit(false);
        copy("unit (id, revision)", units);
        copy("unit_version (unit_id, valid_from, valid_to, code, name, type, parent_id)", versions);
        copy("outbox (id, topic, record_key, payload, headers, created)", outbox);
        database.commit();
        database.setAutoCommit(true);
    }

    private void copy(String table, StringBuilder rows) throws SQLException, IOException {
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    List<String> ancestors(String code, LocalDate day) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(ANCESTORS)) {
            query.setString(1, code);
            for (int place = 2; place <= 7; place++) {
                query.setObject(place, day);
            }
            return names(query);
        }
    }

    List<String> search(String text, LocalDate day) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(SEARCH)) {
            query.setString(1, "%" + text + "%");
            query.setObject(2, day);
            query.setObject(3, day);
            return names(query);
        }
    }

    private static List<String> names(PreparedStatement query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
