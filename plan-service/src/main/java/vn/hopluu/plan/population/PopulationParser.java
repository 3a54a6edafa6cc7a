package vn.hopluu.plan.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;

/// Makes what a client states into a population: units found, types checked by their form.
@ApplicationScoped
public class PopulationParser {

    private static final Population NOBODY =
            new Population(PlanChanged.Population.Of.UNITS, null, List.of(), List.of(), List.of());

    private final NamedUnits units;

    PopulationParser(NamedUnits units) {
        this.units = units;
    }

    /// @param window the days on which its units bear the codes that name them
    public Population read(Findings findings, String at, @Nullable PopulationBody body, DateRange window) {
        if (body == null) {
            findings.add(at, "missing", null, Message.of("plan.population-parser.missing"));
            return NOBODY;
        }
        Population population = new Population(
                body.of() == null
                        ? PlanChanged.Population.Of.UNITS
                        : findings.oneOf(at + "/of", body.of(), PlanChanged.Population.Of.class),
                units.optional(findings, at + "/under", body.under(), window),
                types(findings, at + "/types", body.types()),
                units.read(findings, at + "/units", body.units(), window),
                types(findings, at + "/andTypes", body.andTypes()));
        refuseNobody(findings, at, body);
        return population;
    }

    private static List<String> types(Findings findings, String at, @Nullable List<@Nullable String> types) {
        List<String> read = findings.each(at, types, findings::code);
        if (read.stream().distinct().count() < read.size()) {
            findings.add(at, "repeated", read, Message.of("plan.population-parser.repeated"));
        }
        return read;
    }

    private static void refuseNobody(Findings findings, String at, PopulationBody body) {
        boolean named = body.units() != null && !body.units().isEmpty();
        if (body.under() == null && !named) {
            findings.add(at, "missing", null, Message.of("plan.population-parser.missing"));
        }
        if (body.under() == null && body.types() != null && !body.types().isEmpty()) {
            findings.add(
                    at + "/types", "without-under", body.types(), Message.of("plan.population-parser.without-under"));
        }
        if (!named && body.andTypes() != null && !body.andTypes().isEmpty()) {
            findings.add(
                    at + "/andTypes",
                    "without-units",
                    body.andTypes(),
                    Message.of("plan.population-parser.without-units"));
        }
    }
}
