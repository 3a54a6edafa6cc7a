package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.launcher.identity.DemoRealm;
import vn.hopluu.launcher.identity.TokenSource;

/// The main job, done once on the samples: load, hand in, wait for the fold, compare with the totals added by hand.
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleFiles files;
    private final Stages stages;
    private final Duration patience;

    /// Where the three services answer, and who asks them: the catalogue and the assignments are an administrator's,
    /// the reports a program's that reports for all units.
    ///
    /// @param administrator tokens of the former
    /// @param machine tokens of the latter
    public record Services(URI plan, URI report, URI aggregation, TokenSource administrator, TokenSource machine) {}

    /// @param patience how long to wait for news to arrive, once for the catalogue and once for the totals
    Demo(SampleFiles files, Stages stages, Duration patience) {
        this.files = files;
        this.stages = stages;
        this.patience = patience;
    }

    /// Reads the samples, so that a damaged file is known before anything is started.
    ///
    /// @param samples the folder
    /// @throws vn.hopluu.launcher.LauncherException if a file is missing or damaged
    public static Demo of(Path samples, Stages stages) {
        return new Demo(SampleFiles.read(samples), stages, PATIENCE);
    }

    /// @param width how many columns a table may take
    /// @param today the day by the services' clock
    /// @return whether every total is as expected
    /// @throws vn.hopluu.launcher.LauncherException if a service refuses something or does not answer
    public boolean run(Services services, int width, LocalDate today) {
        try (Api plan = new Api(services.plan(), services.administrator());
                Api report = new Api(services.report(), services.machine());
                Api aggregation = new Api(services.aggregation(), services.machine())) {
            CatalogueLoader catalogue = new CatalogueLoader(plan, stages);
            catalogue.load(files);
            new ReportLoader(report, stages, patience).load(files);
            new RegisterLoader(report, stages).load(files.registers());
            catalogue.reorganise(files);
            Map<RollUpKey, RollUp> found = rollUps(aggregation);
            tables(found, width);
            late(today);
            boolean right =
                    totals(TotalsComparison.of(files.expectations(), found)) & registers(report) & findings(report);
            right &= verdicts(aggregation);
            next(aggregation);
            return right;
        }
    }

    /// Who can sign in, as what and where.
    public void signIns(DemoRealm realm) {
        line("");
        SignIns.lines(realm, files).forEach(this::line);
    }

    private Map<RollUpKey, RollUp> rollUps(Api aggregation) {
        try (ProgressBar bar =
                stages.start("Cộng dồn (expected totals)", files.expectations().size())) {
            return new RollUps(aggregation).awaited(files.expectations(), patience, bar);
        }
    }

    private void tables(Map<RollUpKey, RollUp> found, int width) {
        Map<String, String> names = files.indicators().stream()
                .collect(Collectors.toMap(
                        indicator -> indicator.path().substring("/indicators/".length()),
                        indicator -> indicator.body().path("nameVi").asText()));
        RollUpTable table = new RollUpTable(names, width);
        for (RollUpKey key : shown()) {
            line("");
            table.lines(key, RollUpTable.cells(key, files.expectations()), found)
                    .forEach(this::line);
        }
    }

    /// The roll-ups of the units that others report to.
    private Set<RollUpKey> shown() {
        Set<String> recipients = new HashSet<>();
        for (PutRequest unit : files.units()) {
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

    private void late(LocalDate today) {
        line("");
        line("Late by the services' clock (nộp muộn), on which today is %s:".formatted(LateReports.DAY.format(today)));
        LateReports.lines(files, today).forEach(period -> line("  " + period));
    }

    private boolean totals(List<Difference> differences) {
        line("");
        return agree(
                files.expectations().size(),
                "expected totals of samples/expected.json",
                differences.stream().map(Difference::toString).toList(),
                "Where you changed a sample, add the change to samples/expected.json by hand. Where you posted reports of"
                        + System.lineSeparator()
                        + "your own, the totals hold them now: compare again on empty data.");
    }

    private boolean registers(Api report) {
        List<RegisterFigure> figures = files.registers().figures();
        return agree(
                figures.size(),
                "figures of the registers in samples/registers/expected.json",
                RegisterFigure.differences(figures, report),
                "Where you entered models or dialogues of your own, the registers count them now.");
    }

    private boolean findings(Api report) {
        return agree(
                files.findings().stream()
                        .mapToInt(each -> each.findings().size())
                        .sum(),
                "findings of samples/seed-004.findings.json",
                SampleFindings.differences(files.findings(), report),
                "Where you changed a form's rules or one of these reports, change what they find by hand.");
    }

    private boolean verdicts(Api aggregation) {
        return agree(
                files.verdicts().size(),
                "verdicts on targets of samples/targets.json",
                TargetVerdict.differences(files.verdicts(), aggregation),
                "Where you posted or changed reports, the targets count them now.");
    }

    /// A line where all agree, and else one per difference.
    private boolean agree(int count, String what, List<String> differences, String advice) {
        if (differences.isEmpty()) {
            line("All %d %s are right.".formatted(count, what));
            return true;
        }
        line("Not as in the %d %s:".formatted(count, what));
        differences.forEach(difference -> line("  " + difference));
        line(advice);
        return false;
    }

    private void next(Api aggregation) {
        line("");
        line("Look next:");
        line("  the live page   " + aggregation.root());
        line("  one roll-up     curl -s '" + aggregation.address("/rollups/12?form=DVCQ-6T&period=2023-H1") + "'");
        line("Stop everything:  ./hopluu down");
    }

    private void line(String text) {
        stages.out().println(text);
        stages.out().flush();
    }
}
