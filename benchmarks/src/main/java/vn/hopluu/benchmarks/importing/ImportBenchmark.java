package vn.hopluu.benchmarks.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.benchmarks.figures.ResultTable;
import vn.hopluu.benchmarks.parts.Parts;
import vn.hopluu.benchmarks.parts.Parts.Service;

/// `./hopluu bench import-workbook`: rounds of bare POI and of the service in turn, in one run. The service reads,
/// compares and stores the import (upload), and writes 5,000 drafts (commit); bare POI only reads.
public final class ImportBenchmark {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ImportBenchmark() {}

    /// @param repository in which report-service is packaged
    public static void run(Path repository, ResultTable table) throws Exception {
        byte[] file = ListWorkbook.write();
        List<Double> bare = new ArrayList<>();
        List<Double> uploads = new ArrayList<>();
        List<Double> commits = new ArrayList<>();
        List<Double> uploadRatios = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Parts parts = Parts.start(repository, Service.REPORT);
                HttpClient http = HttpClient.newHttpClient()) {
            parts.send(ListWorkbook.reference(WARM_UP + ROUNDS));
            parts.awaitRows(Service.REPORT, "unit", ListWorkbook.UNITS);
            parts.awaitRows(Service.REPORT, "campaign", WARM_UP + ROUNDS);
            String address = "http://127.0.0.1:" + parts.port(Service.REPORT) + "/api/v1/imports";
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                double read = millis(() -> require(ListWorkbook.readBare(file) > 0, "nothing read"));
                String[] id = {""};
                String query = "?form=" + ListWorkbook.FORM + "&period=" + ListWorkbook.period(round);
                double upload = millis(() -> id[0] = upload(http, address + query, file));
                double commit = millis(() -> commit(http, address + "/" + id[0] + "/commit"));
                if (round >= WARM_UP) {
                    bare.add(read);
                    uploads.add(upload);
                    commits.add(commit);
                    uploadRatios.add(upload / read);
                    ratios.add((upload + commit) / read);
                }
            }
        }
        table.say("workbook of %,d rows, %d figures each: %,d bytes"
                .formatted(ListWorkbook.UNITS, ListWorkbook.FIGURES, file.length));
        table.add("import-workbook: bare POI, reading, ms", bare);
        table.add("import-workbook: upload: read, compared, kept, ms", uploads);
        table.add("import-workbook: commit: 5,000 drafts, ms", commits);
        table.add("import-workbook: upload, time, ours/bare", uploadRatios);
        table.add("import-workbook: upload and commit, time, ours/bare", ratios);
    }

    /// What is timed.
    private interface Act {
        void run() throws Exception;
    }

    private static double millis(Act act) throws Exception {
        long begin = System.nanoTime();
        act.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String upload(HttpClient http, String address, byte[] file) throws Exception {
        String answer = post(http, address, HttpRequest.BodyPublishers.ofByteArray(file), 201);
        require(answer.contains("\"state\":\"READY\"") && answer.contains("\"changed\":5000"), answer);
        Matcher id = ID.matcher(answer);
        require(id.find(), answer);
        return id.group(1);
    }

    private static void commit(HttpClient http, String address) throws Exception {
        String answer = post(http, address, HttpRequest.BodyPublishers.noBody(), 200);
        require(answer.contains("\"changed\":5000"), answer);
    }

    private static String post(HttpClient http, String address, HttpRequest.BodyPublisher body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofMinutes(5))
                        .header("Content-Type", XLSX)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        require(answer.statusCode() == status, answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /// An answer that holds nothing of what it should would be a fast one.
    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(
                    "not what was asked for: " + otherwise.substring(0, Math.min(2_000, otherwise.length())));
        }
    }
}
