package vn.hopluu.benchmarks.posting;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// The least that posting is: a report's state and an outbox row of the service's size, in one transaction, each
/// client on a connection of its own, with nothing around it.
final class BareClient implements AutoCloseable {

    private static final String CONTENT = "{\"values\": [" + "{\"indicator\": \"CT10\", \"amount\": 12345},".repeat(19)
            + "{\"indicator\": \"CT1\"}]}";
    private static final byte[] PAYLOAD = "x".repeat(700).getBytes(StandardCharsets.UTF_8);
    private static final String HEADERS = "{\"ce_type\": \"" + "x".repeat(400) + "\"}";

    private final String url;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();

    BareClient(String url) throws SQLException {
        this.url = url;
        connections.add(connect());
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("""
                    create table report (unit_id bigint, form text, period text, coverage text, state text,
                        revision bigint, content jsonb, primary key (unit_id, form, period, coverage));
                    create table outbox (id bigint generated always as identity primary key, record_key text,
                        campaign text, revision bigint, payload bytea, headers jsonb, created_at timestamptz)""");
        }
        connections.getFirst().commit();
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "hopluu_bare", "hopluu");
        connection.setAutoCommit(false);
        return connection;
    }

    /// @return transactions per second
    double run(int clients, Duration length) throws Exception {
        while (connections.size() < clients) {
            connections.add(connect());
        }
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Long>> tasks = connections.subList(0, clients).stream()
                    .map(connection -> (Callable<Long>) () -> insertUntil(end, connection))
                    .toList();
            for (Future<Long> count : threads.invokeAll(tasks)) {
                done += count.get();
            }
        }
        return done / ((System.nanoTime() - begin) / 1e9);
    }

    private long insertUntil(long end, Connection connection) throws SQLException {
        long count = 0;
        try (PreparedStatement report = connection.prepareStatement(
                        "insert into report values (?, 'BENCH-Q', '2023-Q1', 'OWN', 'SUBMITTED', ?, ?::jsonb)");
                PreparedStatement outbox = connection.prepareStatement(
                        "insert into outbox (record_key, campaign, revision, payload, headers, created_at)"
                                + " values (?, 'BENCH-Q/2023-Q1', ?, ?, ?::jsonb, now())")) {
            while (System.nanoTime() < end) {
                long number = next.incrementAndGet();
                report.setLong(1, number);
                report.setLong(2, number);
                report.setString(3, CONTENT);
                report.executeUpdate();
                outbox.setString(1, number + "/BENCH-Q/2023-Q1/OWN");
                outbox.setLong(2, number);
                outbox.setBytes(3, PAYLOAD);
                outbox.setString(4, HEADERS);
                outbox.executeUpdate();
                connection.commit();
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
