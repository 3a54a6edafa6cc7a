package vn.hopluu.aggregation.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.ledger.Edges;
import vn.hopluu.aggregation.ledger.RollUpQueries;
import vn.hopluu.aggregation.targets.Expressions.Understood;
import vn.hopluu.events.PlanChanged.Population;
import vn.hopluu.events.PlanChanged.Target;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Measure;
import vn.hopluu.rules.TargetExpression;

/// Measures a plan's targets. One target is read from one campaign, so that no two periods are mixed in a quotient that
/// does not name them.
@ApplicationScoped
class Measuring {

    private final PopulationQueries populations;
    private final OwnReportQueries ownReports;
    private final RollUpQueries rollUps;
    private final Edges edges;
    private final Expressions expressions;
    private final ComputedFigures computed;
    private final Clock clock;

    Measuring(
            PopulationQueries populations,
            OwnReportQueries ownReports,
            RollUpQueries rollUps,
            Edges edges,
            Expressions expressions,
            ComputedFigures computed,
            Clock clock) {
        this.populations = populations;
        this.ownReports = ownReports;
        this.rollUps = rollUps;
        this.edges = edges;
        this.expressions = expressions;
        this.computed = computed;
        this.clock = clock;
    }

    /// One answer's work: a plan's targets often have one population, whose reports are read once.
    Session of(TargetQuestion question) {
        return new Session(question);
    }

    final class Session {

        private final TargetQuestion question;
        private final Map<List<Object>, List<Member>> members = new HashMap<>();
        private final Map<List<Object>, Map<Long, OwnReport>> reports = new HashMap<>();
        private final Map<List<Object>, Map<Long, RollUpQueries.Row>> rows = new HashMap<>();

        private Session(TargetQuestion question) {
            this.question = question;
        }

        MeasuredTarget measure(Target target) {
            List<Member> asked = members.computeIfAbsent(key(target), ignored -> population(target));
            Understood understood = expressions.read(target.expression(), question.catalogue());
            TargetExpression expression = understood.expression();
            Instant due = Judgement.dueOf(target, clock.getZone());
            if (expression == null) {
                return MeasuredTarget.withoutBasis(
                        asked, due, List.of(), "chưa đọc được biểu thức: " + understood.refusal());
            }
            if (asked.isEmpty() && everybody(target).isEmpty()) {
                return MeasuredTarget.withoutBasis(asked, due, List.of(), Causes.noPopulation(target));
            }
            return judge(target, asked, expression, understood.figures());
        }

        private MeasuredTarget judge(
                Target target, List<Member> asked, TargetExpression expression, Set<Figure> figures) {
            List<PlanCampaign> all = PlanCampaign.holding(question.campaigns(), expression, figures);
            List<PlanCampaign> read = PlanCampaign.holding(question.asked(), expression, figures);
            if (read.isEmpty()) {
                return MeasuredTarget.withoutBasis(
                        asked, Judgement.dueOf(target, clock.getZone()), names(figures), Causes.NO_CAMPAIGN);
            }
            return Judgement.of(target, all, campaign -> reports(target, campaign), clock.getZone())
                    .judge(
                            asked,
                            read.stream()
                                    .map(campaign -> tallied(target, expression, figures, campaign))
                                    .toList(),
                            Threshold.of(target),
                            question.at());
        }

        private CampaignTally tallied(
                Target target, TargetExpression expression, Set<Figure> figures, PlanCampaign campaign) {
            Set<Figure> absent = absent(figures, campaign);
            Tally tally = tally(target, expression, figures, campaign);
            Map<Long, OwnReport> own = reports(target, campaign);
            return new CampaignTally(
                    campaign,
                    tally,
                    own.isEmpty() ? AskedFigures.named(figures, question.catalogue()) : null,
                    own.values().stream().anyMatch(report -> report.figures() != null),
                    names(absent),
                    Causes.of(
                            absent,
                            campaign,
                            tally,
                            !own.isEmpty() || units(target).isEmpty()));
        }

        private Tally tally(Target target, TargetExpression expression, Set<Figure> figures, PlanCampaign campaign) {
            List<Member> population = members.getOrDefault(key(target), List.of());
            Threshold threshold = Threshold.of(target);
            CampaignFigures read = new CampaignFigures(
                    campaign,
                    question.related(),
                    computed,
                    question.catalogue(),
                    there -> reports(target, there),
                    there -> rows(target, there));
            if (target.population().of() == Population.Of.PERSONS
                    && expression instanceof TargetExpression.Ratio(Measure.Sum above, Measure.Sum below)) {
                return new PersonCount(
                                population,
                                edges.above(campaign.campaign().id(), units(target)),
                                rows(target, campaign),
                                reports(target, campaign),
                                figures,
                                read,
                                threshold)
                        .of(above, below);
            }
            return new UnitCount(population, reports(target, campaign), read, threshold, target.due(), question.at())
                    .of(expression);
        }

        private Map<Long, RollUpQueries.Row> rows(Target target, PlanCampaign campaign) {
            return rows.computeIfAbsent(
                    List.of(key(target), campaign.campaign().id()),
                    ignored ->
                            rollUps
                                    .of(
                                            campaign.campaign(),
                                            units(target),
                                            question.basis(),
                                            campaign.slots().form())
                                    .stream()
                                    .collect(Collectors.toMap(RollUpQueries.Row::unit, Function.identity())));
        }

        private List<Long> units(Target target) {
            return members.getOrDefault(key(target), List.of()).stream()
                    .map(Member::unit)
                    .toList();
        }

        /// Who left by an act of its own does not count, for anything.
        private List<Member> everybody(Target target) {
            return populations.on(target.population(), target.populationOn()).stream()
                    .filter(member -> !target.excludedIds().contains(member.unit()))
                    .toList();
        }

        private List<Member> population(Target target) {
            List<Member> all = everybody(target);
            Long within = question.within();
            if (within == null) {
                return all;
            }
            Set<Long> inside = populations.within(within, target.populationOn());
            return all.stream().filter(member -> inside.contains(member.unit())).toList();
        }

        private Map<Long, OwnReport> reports(Target target, PlanCampaign campaign) {
            return reports.computeIfAbsent(
                    List.of(key(target), campaign.campaign().id()),
                    ignored -> ownReports.of(campaign.campaign(), units(target), question.basis()));
        }

        private static List<Object> key(Target target) {
            return List.of(target.population(), target.populationOn(), target.excludedIds());
        }

        /// What no form holds where it would be read, or has no campaign there.
        private Set<Figure> absent(Set<Figure> figures, PlanCampaign campaign) {
            return figures.stream()
                    .filter(figure -> question.related().of(figure, campaign).stream()
                            .anyMatch(
                                    place -> place.filter(there -> there.slots().of(figure) != null)
                                            .isEmpty()))
                    .collect(Collectors.toSet());
        }

        private static List<String> names(Set<Figure> figures) {
            return figures.stream().map(Figure::toString).sorted().toList();
        }
    }
}
