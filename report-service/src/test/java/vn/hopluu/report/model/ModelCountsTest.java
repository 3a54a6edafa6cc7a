package vn.hopluu.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.World;
import vn.hopluu.report.register.RegisterWindow;
import vn.hopluu.testsupport.InfraResource;

/// The register's queries against a naive count over each model's steps.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class ModelCountsTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int MODELS = 150;

    private final World world;
    private final ModelCounts counts;

    ModelCountsTest(World world, ModelCounts counts) {
        this.world = world;
        this.counts = counts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_figures_of_any_window_are_the_naive_count_over_every_models_steps(long seed) {
        Random random = new Random(seed);
        long unit = world.unit().id();
        List<Model> models = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < MODELS; i++) {
                Model model = history(unit, i, random);
                model.persist();
                models.add(model);
            }
        });

        for (LocalDate end = FIRST.plusMonths(1); end.getYear() < 2025; end = end.plusDays(37)) {
            RegisterWindow window = RegisterWindow.between(end.minusDays(20), end);
            Map<String, Long> counted = QuarkusTransaction.requiringNew().call(() -> counted(unit, window));
            assertThat(counted).as("%s to %s", seed, end).isEqualTo(naive(models, window));
        }
    }

    private Map<String, Long> counted(long unit, RegisterWindow window) {
        Map<String, Long> figures = new TreeMap<>();
        counts.counts(unit, window)
                .ifPresent(all -> all.forEach(count -> figures.put(count.cell().toString(), count.amount())));
        figures.values().removeIf(amount -> amount == 0);
        return figures;
    }

    private static Model history(long unit, int number, Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(1_000));
        Model model = new Model(
                unit,
                new ModelText(
                        "Mô hình " + number,
                        Field.values()[random.nextInt(4)],
                        Holder.values()[random.nextInt(2)],
                        day,
                        RegistrationSheet.EMPTY));
        for (int i = random.nextInt(8); i > 0 && model.status() != Status.STRUCK; i--) {
            day = model.steps().getLast().day().plusDays(random.nextInt(200));
            Step step = List.copyOf(model.status().steps())
                    .get(random.nextInt(model.status().steps().size()));
            Level level = model.level() == null ? Level.COMMUNE : Level.PROVINCE;
            if (step != Step.RECOGNISE || model.level() != Level.PROVINCE) {
                ModelOperations.take(model, step, new StepBody(step, day, level, null));
            }
        }
        return model;
    }

    private static Map<String, Long> naive(List<Model> models, RegisterWindow window) {
        Map<String, Long> figures = new TreeMap<>();
        for (Model model : models) {
            if (model.status() == Status.STRUCK) {
                continue;
            }
            String field = model.text().field().name();
            LocalDate registered = model.text().registeredOn();
            if (!registered.isBefore(window.yearFrom()) && !registered.isAfter(window.to())) {
                add(figures, "DVK01", field + "." + model.text().holder());
            }
            if (operated(model, window)) {
                add(figures, "DVK02", field);
                String level = highest(model, window.to());
                if (level != null) {
                    add(figures, "DVK03", level);
                }
                if (reached(model, Status.REPLICATED, window.to())) {
                    add(figures, "DVK04", field);
                }
            }
        }
        return figures;
    }

    private static void add(Map<String, Long> figures, String indicator, String member) {
        figures.merge(indicator, 1L, Long::sum);
        figures.merge(indicator + "." + member, 1L, Long::sum);
    }

    private static boolean operated(Model model, RegisterWindow window) {
        return reached(model, Status.OPERATING, window.to())
                && !reached(model, Status.STOPPED, window.yearFrom().minusDays(1));
    }

    private static boolean reached(Model model, Status status, LocalDate by) {
        return model.steps().stream()
                .anyMatch(step -> step.status() == status && !step.day().isAfter(by));
    }

    private static @Nullable String highest(Model model, LocalDate by) {
        String highest = null;
        for (Reached step : model.steps()) {
            if (step.status() == Status.RECOGNISED && !step.day().isAfter(by)) {
                highest = step.atLevel().name();
            }
        }
        return highest;
    }
}
