package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The main job, done once on the samples: load, hand in, wait for the fold, compare with the totals added by hand.
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Services services;
    private final Stages stages;
    private final Duration patience;

    /// Where the three services answer.
    record Services(URI plan, URI report, URI aggregation) {}

    Demo(Services services, Stages stages) {
        this(services, stages, PATIENCE);
    }

    /// @param patience how long to wait for news to arrive, once for the catalogue and once for the totals
    Demo(Services services, Stages stages, Duration patience) {
        this.services = services;
        this.stages = stages;
        this.patience = patience;
    }

    /// @param today the day by the services' clock
    /// @return whether every total is as expected
    boolean run(SampleFiles files, int width, LocalDate today) {
        try (Api plan = new Api(services.plan());
                Api report = new Api(services.report());
                Api aggregation = new Api(services.aggregation())) {
            new CatalogueLoader(plan, stages).load(files);
            new ReportLoader(report, stages, patience).load(files);
            Map<RollUpKey, RollUp> found = rollUps(files, aggregation);
            tables(files, found, width);
            late(files, today);
            boolean right = verdict(files, Comparison.of(files.expectations(), found));
            next(aggregation);
            return right;
        }
    }

    private Map<RollUpKey, RollUp> rollUps(SampleFiles files, Api aggregation) {
        try (ProgressBar bar =
                stages.start("Cộng dồn (expected totals)", files.expectations().size())) {
            return new RollUps(aggregation).awaited(files.expectations(), patience, bar);
        }
    }

    private void tables(SampleFiles files, Map<RollUpKey, RollUp> found, int width) {
        Map<String, String> names = files.indicators().stream()
                .collect(Collectors.toMap(
                        indicator -> indicator.path().substring("/indicators/".length()),
                        indicator -> indicator.body().path("nameVi").asText()));
        RollUpTable table = new RollUpTable(names, width);
        for (RollUpKey key : shown(files)) {
            line("");
            table.lines(key, RollUpTable.cells(key, files.expectations()), found)
                    .forEach(this::line);
        }
    }

    /// The roll-ups of the units that others report to.
    private static Set<RollUpKey> shown(SampleFiles files) {
        Set<String> recipients = new HashSet<>();
        for (Upload unit : files.units()) {
            JsonNode routes = unit.body().path("routes");
            recipients.add(
                    routes.isEmpty()
                            ? unit.body()
                                    .path("versions")
                                    .path(0)
                                    .path("parent")
                                    .asText()
                            : routes.path(0).path("recipient").asText());
        }
        return files.expectations().stream()
                .map(expectation -> expectation.rollUp().on(RollUpKey.SUBMITTED))
                .filter(key -> recipients.contains(key.unit()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void late(SampleFiles files, LocalDate today) {
        line("");
        line("By the demo's clock it is " + today + ". Late by that clock (nộp muộn):");
        LateReports.lines(files, today).forEach(period -> line("  " + period));
    }

    private boolean verdict(SampleFiles files, List<Difference> differences) {
        line("");
        if (differences.isEmpty()) {
            line("All %d expected totals of samples/expected.json are right."
                    .formatted(files.expectations().size()));
            return true;
        }
        line("%d figures differ from samples/expected.json:".formatted(differences.size()));
        differences.forEach(difference -> line("  " + difference));
        line(
                "Where you changed a sample, add the change to samples/expected.json by hand. Where you posted reports of your");
        line("own, the totals hold them now: compare again on empty data.");
        return false;
    }

    private void next(Api aggregation) {
        line("");
        line("Look next:");
        line("  the live page   " + services.aggregation() + "/");
        line("  one roll-up     curl -s '" + aggregation.address("/rollups/12?form=DVCQ-6T&period=2023-H1") + "'");
        line("Stop everything:  ./hopluu down");
    }

    private void line(String text) {
        stages.out().println(text);
        stages.out().flush();
    }
}
