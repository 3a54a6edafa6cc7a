package vn.hopluu.benchmarks.rollups;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.hopluu.benchmarks.figures.PairedMeasurement;
import vn.hopluu.benchmarks.figures.ResultTable;
import vn.hopluu.benchmarks.parts.Parts;
import vn.hopluu.benchmarks.parts.Parts.Service;
import vn.hopluu.benchmarks.parts.Verified;
import vn.hopluu.launcher.process.Wait;

/// `./hopluu bench rollups`: the reports of 10,000 communes from Kafka into every total, against storing them
/// and nothing else, and against a row per cell; then the root's totals, by GET and as their stored row alone,
/// against adding the cells up when asked. Void unless every stored figure agrees with the naive recomputation
/// afterwards.
public final class RollUpsBenchmark {

    private static final int WARM_UP = 5;
    private static final int TURNS = 5;
    private static final int CAMPAIGNS = 2 * (WARM_UP + TURNS);
    private static final String LOCK = "select id from campaign where form = ? and period = ? for update";
    private static final String ROWS = "select rollup.* from rollup where unit_id = 1"
            + " and campaign_id in (select id from campaign where form = ? and period = any(?))";
    private static final String HERE = "select count(*) from ledger"
            + " where campaign_id = (select id from campaign where form = ? and period = ?)";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    /// So that the service's code is compiled; the bare side has none of its own.
    private static final int READ_WARM_UP = 8_000;
    private static final int READ_TURNS = 200;
    private static final Duration FILING = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ResultTable table;
    private final Parts parts;
    private final BareSql bare;
    private int campaign;

    private RollUpsBenchmark(ResultTable table, Parts parts, BareSql bare) {
        this.table = table;
        this.parts = parts;
        this.bare = bare;
    }

    /// @param repository in which aggregation-service is packaged
    public static void run(Path repository, ResultTable table) throws Exception {
        try (Parts parts = Parts.start(repository, Service.AGGREGATION);
                BareSql bare = new BareSql(parts.bare())) {
            new RollUpsBenchmark(table, parts, bare).run();
        }
    }

    private void run() throws Exception {
        parts.send(Country.reference(CAMPAIGNS));
        parts.awaitRows(Service.AGGREGATION, "unit", Country.UNITS);
        parts.awaitStructures(CAMPAIGNS);
        PairedMeasurement.measured(
                        "rollups: 10,000 reports into all totals, or stored",
                        WARM_UP,
                        TURNS,
                        this::fold,
                        () -> PairedMeasurement.timed(() -> bare.storeReports(campaign)))
                .into(table);
        PairedMeasurement.measured(
                        "rollups: 200,000 cells into all totals, or upserted",
                        WARM_UP,
                        TURNS,
                        this::fold,
                        () -> PairedMeasurement.timed(() -> bare.upsertCells(campaign)))
                .into(table);
        bare.analyze();
        for (int reading = 0; reading < READ_WARM_UP; reading++) {
            readRoot();
        }
        PairedMeasurement.measured(
                        "rollups: a country by GET, or GROUP BY",
                        READ_TURNS / 10,
                        READ_TURNS,
                        () -> PairedMeasurement.timed(this::readRoot),
                        () -> PairedMeasurement.timed(() -> requireTotals(bare.rootTotals(asked()))))
                .into(table);
        try (Connection connection = parts.databaseOf(Service.AGGREGATION);
                PreparedStatement rows = connection.prepareStatement(ROWS)) {
            rows.setString(1, Country.FORM);
            rows.setArray(
                    2,
                    connection.createArrayOf(
                            "text", asked().stream().map(Country::period).toArray()));
            PairedMeasurement.measured(
                            "rollups: its stored rows alone, or GROUP BY",
                            READ_TURNS / 10,
                            READ_TURNS,
                            () -> PairedMeasurement.timed(() -> requireThree(rows)),
                            () -> PairedMeasurement.timed(() -> requireTotals(bare.rootTotals(asked()))))
                    .into(table);
        }
        table.say(Verified.by(parts, client));
    }

    /// From when all reports wait in Kafka and the campaign may be written, until the ledger has the last one. Its lock
    /// is held while they are sent, so that the sender's work is not in the time; the first batch is read by then.
    private Duration fold() throws Exception {
        List<ProducerRecord<String, byte[]>> reports =
                Country.reports(campaign).map(Parts::message).toList();
        String period = Country.period(campaign);
        campaign++;
        try (Connection connection = parts.databaseOf(Service.AGGREGATION);
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement count = connection.prepareStatement(HERE)) {
            connection.setAutoCommit(false);
            number(lock, period);
            parts.sendAll(reports);
            long begin = System.nanoTime();
            connection.commit();
            connection.setAutoCommit(true);
            while (number(count, period) < Country.COMMUNES) {
                if (System.nanoTime() - begin > FILING.toNanos()) {
                    throw new IllegalStateException("not all reports came into the ledger");
                }
                Wait.pause(LOOK_AGAIN);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static long number(PreparedStatement query, String period) throws SQLException {
        query.setString(1, Country.FORM);
        query.setString(2, period);
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void readRoot() throws Exception {
        String answer = get("/api/v1/rollups/" + Country.ROOT_CODE + "?form=" + Country.FORM + "&period="
                + Country.period(campaign - 1));
        if (!answer.contains("\"reports\":" + Country.COMMUNES)) {
            throw new IllegalStateException("not the whole country: " + answer);
        }
    }

    private static void requireThree(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            for (int row = 0; row < 3; row++) {
                if (!rows.next()) {
                    throw new IllegalStateException("not three rows");
                }
            }
        }
    }

    /// What the answer to GET holds: the period, the one before, and the one a year ago.
    private List<Integer> asked() {
        return List.of(campaign - 5, campaign - 2, campaign - 1);
    }

    private static void requireTotals(List<Long> totals) {
        List<Long> ofOne = IntStream.range(0, Country.FIGURES)
                .mapToObj(figure -> Country.communes()
                        .map(unit -> Country.amount(unit, figure))
                        .sum())
                .toList();
        List<Long> expected =
                Stream.of(ofOne, ofOne, ofOne).flatMap(List::stream).toList();
        if (!totals.equals(expected)) {
            throw new IllegalStateException("the bare totals are " + totals + ", should be " + expected);
        }
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + parts.port(Service.AGGREGATION) + path))
                        .timeout(ANSWER)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
