package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.calendar.DeadlineBody;
import vn.hopluu.plan.planning.Demand.DeadlineFrom;
import vn.hopluu.plan.population.Population;
import vn.hopluu.plan.population.PopulationParser;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;

/// Makes what a client states into the demands of a campaign.
@ApplicationScoped
class DemandParser {

    private static final int MOST_DEMANDS = 50;

    private final PopulationParser populations;

    DemandParser(PopulationParser populations) {
        this.populations = populations;
    }

    List<Demand> read(Findings findings, String at, @Nullable List<@Nullable DemandBody> bodies, DateRange window) {
        if (bodies != null && bodies.size() > MOST_DEMANDS) {
            findings.add(at, "too-many", bodies.size(), Message.of("plan.demand-parser.too-many", MOST_DEMANDS));
            return List.of();
        }
        return findings.each(at, bodies, (place, body) -> demand(findings, place, body, window));
    }

    private Demand demand(Findings findings, String at, DemandBody body, DateRange window) {
        Population population = populations.read(findings, at + "/population", body.population(), window);
        if (population.of() == PlanChanged.Population.Of.PERSONS) {
            findings.add(
                    at + "/population/of",
                    "persons-owe-nothing",
                    population.of(),
                    Message.of("plan.demand-parser.units-only"));
        }
        Coverage coverage = body.coverage() == null
                ? Coverage.OWN
                : findings.oneOf(at + "/coverage", body.coverage(), Coverage.class);
        return new Demand(
                population,
                coverage,
                deadlineFrom(findings, at, body),
                body.deadline(),
                cutOff(findings, at + "/cutOff", body.cutOff(), window));
    }

    private static @Nullable LocalDate cutOff(Findings findings, String at, @Nullable String stated, DateRange window) {
        LocalDate day = findings.optionalDay(at, stated);
        if (day != null && !window.contains(day)) {
            findings.add(at, "outside-window", day, Message.of("plan.demand-parser.outside-window", window));
        }
        return day;
    }

    private static DeadlineFrom deadlineFrom(Findings findings, String at, DemandBody body) {
        DeadlineBody deadline = body.deadline();
        DeadlineFrom from = body.deadlineFrom() == null
                ? deadline == null ? DeadlineFrom.REGIME : DeadlineFrom.PLAN
                : findings.oneOf(at + "/deadlineFrom", body.deadlineFrom(), DeadlineFrom.class);
        if (deadline != null) {
            deadline.check(findings, at + "/deadline");
        }
        if (from == DeadlineFrom.PLAN && deadline == null) {
            findings.add(at + "/deadline", "missing", null, Message.of("plan.demand-parser.missing"));
        }
        if (from != DeadlineFrom.PLAN && deadline != null) {
            findings.add(
                    at + "/deadline", "said-elsewhere", from, Message.of("plan.demand-parser.said-elsewhere", from));
        }
        return from;
    }
}
