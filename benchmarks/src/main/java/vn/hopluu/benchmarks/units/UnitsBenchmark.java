package vn.hopluu.benchmarks.units;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.hopluu.benchmarks.figures.PairedMeasurement;
import vn.hopluu.benchmarks.figures.ResultTable;
import vn.hopluu.testsupport.Infra;
import vn.hopluu.testsupport.units.OfficialLists;

/// `./hopluu bench units`: plan-service's units against bare SQL on the same database.
public final class UnitsBenchmark {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 10);
    private static final List<String> SOUGHT =
            List.of("mường", "tân", "bình", "hòa", "đông", "thị trấn", "bản bo", "la", "sơn", "xã x");
    private static final int IMPORT_TURNS = 5;
    private static final int READ_TURNS = 300;
    private static final long SEED = 20250701;

    private final ResultTable table;
    private final PlanService service;
    private final BareUnits bare;
    private final byte[] list;
    private final List<String[]> rows;

    private UnitsBenchmark(ResultTable table, PlanService service, BareUnits bare, Path file) throws IOException {
        this.table = table;
        this.service = service;
        this.bare = bare;
        this.list = Files.readAllBytes(file);
        this.rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /// @param repository in which plan-service is packaged
    public static void run(Path repository, ResultTable table) throws Exception {
        Path file = OfficialLists.besideTheRepository().file("vn_units_2023-04-10.csv");
        try (Infra infra = Infra.start()) {
            infra.createDatabase(PlanService.DATABASE);
            infra.createTopics();
            try (PlanService service = PlanService.start(repository, infra);
                    BareUnits bare = new BareUnits(infra)) {
                new UnitsBenchmark(table, service, bare, file).run();
            }
        }
    }

    private void run() throws Exception {
        imports().forEach(pair -> pair.into(table));
        bare.empty();
        service.importList(list, DAY.toString());
        bare.awaitEmptyOutbox();
        bare.analyze();
        ancestors().into(table);
        search().into(table);
    }

    /// The whole country, until the answer and until the broker has everything, against COPY into the same tables.
    private List<PairedMeasurement> imports() throws Exception {
        List<Duration> answers = new ArrayList<>();
        PairedMeasurement untilSent = PairedMeasurement.measured(
                "units: import of " + rows.size() + " units, until Kafka has all",
                1,
                IMPORT_TURNS,
                () -> {
                    bare.empty();
                    long begin = System.nanoTime();
                    service.importList(list, DAY.toString());
                    answers.add(Duration.ofNanos(System.nanoTime() - begin));
                    bare.awaitEmptyOutbox();
                    return Duration.ofNanos(System.nanoTime() - begin);
                },
                this::copyMeasured);
        List<Duration> counted = answers.subList(1, answers.size());
        int[] turn = {0};
        PairedMeasurement untilAnswered = PairedMeasurement.measured(
                "units: import of " + rows.size() + " units, until the answer",
                0,
                counted.size(),
                () -> counted.get(turn[0]++),
                this::copyMeasured);
        return List.of(untilAnswered, untilSent);
    }

    private Duration copyMeasured() throws Exception {
        bare.empty();
        return PairedMeasurement.timed(() -> bare.copy(rows, DAY));
    }

    private PairedMeasurement ancestors() throws Exception {
        Random random = new Random(SEED);
        String[] code = {""};
        return PairedMeasurement.measured(
                "units: ancestors of a commune on a day",
                READ_TURNS,
                READ_TURNS,
                () -> {
                    code[0] = rows.get(rows.size() - 1 - random.nextInt(10_000))[1];
                    return PairedMeasurement.timed(() -> require(
                            service.get("/api/v1/units/" + code[0] + "/ancestors?at=" + DAY), "Tỉnh", "Thành phố"));
                },
                () -> PairedMeasurement.timed(
                        () -> require(bare.ancestors(code[0], DAY).toString(), "Tỉnh", "Thành phố")));
    }

    private PairedMeasurement search() throws Exception {
        int[] turn = {0};
        return PairedMeasurement.measured(
                "units: search of 100 units by name on a day",
                READ_TURNS,
                READ_TURNS,
                () -> {
                    String text = SOUGHT.get(turn[0] % SOUGHT.size());
                    return PairedMeasurement.timed(() -> require(
                            service.get("/api/v1/units?at=" + DAY + "&q="
                                    + URLEncoder.encode(text, StandardCharsets.UTF_8)),
                            "["));
                },
                () -> {
                    String text = SOUGHT.get(turn[0]++ % SOUGHT.size());
                    return PairedMeasurement.timed(
                            () -> require(bare.search(text, DAY).toString(), "["));
                });
    }

    /// An answer that holds nothing of what it should would be a fast one.
    private static void require(String answer, String... oneOf) {
        for (String expected : oneOf) {
            if (answer.contains(expected)) {
                return;
            }
        }
        throw new IllegalStateException("not what was asked for: " + answer);
    }
}
