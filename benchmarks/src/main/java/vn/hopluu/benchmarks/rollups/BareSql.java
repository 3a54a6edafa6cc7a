package vn.hopluu.benchmarks.rollups;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The least that keeps reports: a row per report, or a row per cell with a closure table to add them up by when asked.
final class BareSql implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Connection connection;

    BareSql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        execute("create table stored (campaign int, unit_id bigint, coverage text, revision bigint, marks text,"
                + " amounts bigint[], primary key (campaign, unit_id, coverage))");
        execute("create table cell (campaign int, unit_id bigint, slot int, amount bigint,"
                + " primary key (campaign, unit_id, slot))");
        execute("create table closure (ancestor bigint, unit_id bigint, primary key (ancestor, unit_id))");
        closure();
        execute("analyze closure");
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void closure() throws SQLException {
        List<Long> ancestors = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        LongStream.rangeClosed(1, Country.UNITS).forEach(unit -> {
            for (@Nullable Long node = Long.valueOf(unit); node != null; node = Country.parent(node)) {
                ancestors.add(node);
                units.add(unit);
            }
        });
        try (PreparedStatement insert =
                connection.prepareStatement("insert into closure select * from unnest(?::bigint[], ?::bigint[])")) {
            insert.setArray(1, connection.createArrayOf("bigint", ancestors.toArray()));
            insert.setArray(2, connection.createArrayOf("bigint", units.toArray()));
            insert.executeUpdate();
        }
    }

    /// Stores the reports of a campaign, a thousand to a transaction, and nothing else.
    void storeReports(int campaign) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into stored"
                + " select ?, u, 'OWN', 1, repeat('V', " + Country.FIGURES + "), a::bigint[]"
                + " from unnest(?::bigint[], ?::text[]) as r (u, a)"
                + " on conflict (campaign, unit_id, coverage) do update set revision = excluded.revision,"
                + " marks = excluded.marks, amounts = excluded.amounts")) {
            for (List<Long> units : batches()) {
                insert.setInt(1, campaign);
                insert.setArray(2, connection.createArrayOf("bigint", units.toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", units.stream().map(BareSql::amounts).toArray()));
                insert.executeUpdate();
                connection.commit();
            }
        }
    }

    private static String amounts(long unit) {
        StringBuilder literal = new StringBuilder("{");
        for (int figure = 0; figure < Country.FIGURES; figure++) {
            literal.append(figure == 0 ? "" : ",").append(Country.amount(unit, figure));
        }
        return literal.append('}').toString();
    }

    /// Stores the same figures as a row per cell, the cells of a thousand reports to a transaction.
    void upsertCells(int campaign) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into cell select ?, * from unnest(?::bigint[], ?::int[], ?::bigint[])"
                        + " on conflict (campaign, unit_id, slot) do update set amount = excluded.amount")) {
            for (List<Long> units : batches()) {
                int cells = units.size() * Country.FIGURES;
                Long[] ids = new Long[cells];
                Integer[] slots = new Integer[cells];
                Long[] amounts = new Long[cells];
                for (int i = 0; i < cells; i++) {
                    ids[i] = units.get(i / Country.FIGURES);
                    slots[i] = i % Country.FIGURES;
                    amounts[i] = Country.amount(ids[i], slots[i]);
                }
                upsert.setInt(1, campaign);
                upsert.setArray(2, connection.createArrayOf("bigint", ids));
                upsert.setArray(3, connection.createArrayOf("int", slots));
                upsert.setArray(4, connection.createArrayOf("bigint", amounts));
                upsert.executeUpdate();
                connection.commit();
            }
        }
    }

    private static List<List<Long>> batches() {
        List<Long> all = Country.communes().boxed().toList();
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    /// The root's totals of some campaigns and how many reports gave each figure, added up when asked.
    ///
    /// @return by campaign and then by figure
    List<Long> rootTotals(List<Integer> campaigns) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select sum(amount), count(*) from closure join cell using (unit_id)"
                        + " where ancestor = 1 and campaign = any(?) group by campaign, slot order by campaign, slot")) {
            query.setArray(1, connection.createArrayOf("int", campaigns.toArray()));
            List<Long> totals = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    totals.add(rows.getLong(1));
                }
            }
            connection.commit();
            return totals;
        }
    }

    void analyze() throws SQLException {
        execute("analyze");
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
