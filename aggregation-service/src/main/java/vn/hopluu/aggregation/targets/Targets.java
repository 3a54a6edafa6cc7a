package vn.hopluu.aggregation.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.progress.AskedMoment;
import vn.hopluu.aggregation.question.FigureScope;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.reference.Obligations;
import vn.hopluu.aggregation.reference.Plans;
import vn.hopluu.aggregation.reference.Trees;
import vn.hopluu.aggregation.revalidation.AnswerTag;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.PlanChanged.Target;
import vn.hopluu.rules.Figure;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Answers how far a plan's targets are reached.
@ApplicationScoped
class Targets {

    /// No chain of plans is as long: province, district, commune.
    private static final int MOST_ABOVE = 5;

    private final Plans plans;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Obligations obligations;
    private final Trees trees;
    private final PopulationQueries populations;
    private final Measuring measuring;
    private final Expressions expressions;
    private final FigureScope scope;
    private final Clock clock;

    Targets(
            Plans plans,
            Campaigns campaigns,
            Catalogue catalogue,
            Obligations obligations,
            Trees trees,
            PopulationQueries populations,
            Measuring measuring,
            Expressions expressions,
            FigureScope scope,
            Clock clock) {
        this.scope = scope;
        this.plans = plans;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.obligations = obligations;
        this.trees = trees;
        this.populations = populations;
        this.measuring = measuring;
        this.expressions = expressions;
        this.clock = clock;
    }

    /// @throws RuntimeException a problem where the plan, the unit or the query is not known
    TargetQuestion understand(String code, TargetQuery query) {
        CatalogueSnapshot snapshot = catalogue.snapshot();
        PlanChanged plan = plans.find(code)
                .filter(found -> query.unit != null || scope.reads(found.issuerId(), forms(found, snapshot)))
                .orElseThrow(() ->
                        Problem.of(TargetProblem.UNKNOWN_PLAN, Message.of("aggregation.targets.unknown-plan", code)));
        requirePeriod(plan, query.period);
        Instant at = AskedMoment.of(query.at, clock);
        Long within = within(plan, query.unit, snapshot);
        List<TargetQuestion> above = above(plan).stream()
                .map(superior -> question(
                        superior, query, snapshot, within == null ? (Long) plan.issuerId() : within, at, List.of()))
                .toList();
        return question(plan, query, snapshot, within, at, above);
    }

    private TargetQuestion question(
            PlanChanged plan,
            TargetQuery query,
            CatalogueSnapshot snapshot,
            @Nullable Long within,
            Instant at,
            List<TargetQuestion> above) {
        return new TargetQuestion(
                plan,
                readable(plan, snapshot),
                query.period,
                new RelatedCampaigns(campaigns::find, snapshot),
                snapshot,
                above,
                query.requiredBasis(),
                within,
                at,
                query.requiredLimit());
    }

    /// The plans above whose targets are this one's too: as far up as each takes over what is above it.
    private List<PlanChanged> above(PlanChanged plan) {
        List<PlanChanged> above = new ArrayList<>();
        Optional<PlanChanged> next = superior(plan);
        while (next.isPresent() && above.size() < MOST_ABOVE) {
            above.add(next.get());
            next = superior(next.get());
        }
        return above;
    }

    private Optional<PlanChanged> superior(PlanChanged plan) {
        String code = plan.inheritsTargets() ? plan.superior() : null;
        return code == null ? Optional.empty() : plans.find(code);
    }

    PlanTargetsView answer(TargetQuestion question) {
        PlanChanged plan = question.plan();
        return new PlanTargetsView(
                plan.code(),
                plan.number(),
                plan.title(),
                question.basis().name().toLowerCase(Locale.ROOT),
                question.at(),
                plan.inheritsTargets() ? plan.superior() : null,
                plan.inheritsTargets() && question.above().isEmpty() ? PlanTargetsView.NOT_ARRIVED : null,
                measured(question),
                question.above().stream()
                        .map(above -> new PlanTargetsView.Inherited(
                                above.plan().code(),
                                above.plan().number(),
                                above.plan().title(),
                                measured(above)))
                        .toList());
    }

    private List<TargetView> measured(TargetQuestion question) {
        Measuring.Session session = measuring.of(question);
        return question.plan().targets().stream()
                .map(target -> TargetView.of(target, session.measure(target), question))
                .toList();
    }

    /// Names the answer's state: whatever could change it changes this, the clock once a minute.
    AnswerTag state(TargetQuestion question) {
        AnswerTag tag = AnswerTag.of("targets")
                .with(question.basis(), question.limit(), question.period())
                .with(question.catalogue().revision(), trees.revision(), AskedMoment.minute(question.at()));
        name(question, tag);
        question.above().forEach(above -> name(above, tag));
        return tag;
    }

    private void name(TargetQuestion question, AnswerTag tag) {
        tag.with(question.plan().code(), question.plan().revision(), question.within());
        question.campaigns().stream()
                .map(PlanCampaign::campaign)
                .forEach(campaign -> tag.with(campaign).with(obligations.revision(campaign)));
        findRelated(question);
        question.related().found().forEach((key, there) -> {
            tag.with(key, there.isPresent());
            there.map(PlanCampaign::campaign).ifPresent(tag::with);
        });
    }

    /// Finds the campaigns that the targets name, seen from each that one may be read from.
    private void findRelated(TargetQuestion question) {
        for (Target target : question.plan().targets()) {
            Set<Figure> figures =
                    expressions.read(target.expression(), question.catalogue()).figures();
            question.campaigns().stream()
                    .filter(campaign -> campaign.held(figures) > 0)
                    .forEach(campaign ->
                            figures.forEach(figure -> question.related().of(figure, campaign)));
        }
    }

    private static void requirePeriod(PlanChanged plan, @Nullable String period) {
        if (period != null
                && plan.campaigns().stream()
                        .noneMatch(campaign -> campaign.period().equals(period))) {
            throw noSuchPeriod(plan, period);
        }
    }

    private List<PlanCampaign> readable(PlanChanged plan, CatalogueSnapshot snapshot) {
        return plan.campaigns().stream()
                .flatMap(campaign -> campaigns.find(campaign.form(), campaign.period()).stream())
                .sorted(Comparator.comparing(Campaign::structureDate).reversed().thenComparing(Campaign::key))
                .flatMap(campaign -> snapshot.form(campaign.form()).stream()
                        .map(form -> new PlanCampaign(campaign, new SlotNumbers(form))))
                .toList();
    }

    private static RuntimeException noSuchPeriod(PlanChanged plan, String period) {
        return Problem.of(
                TargetProblem.NO_SUCH_PERIOD,
                Message.of(
                        "aggregation.targets.no-such-period",
                        plan.code(),
                        period,
                        plan.campaigns().stream()
                                .map(PlanChanged.Campaign::period)
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    /// All forms that a plan's targets may be read from, and those of the plans whose targets are shown beside.
    private Set<String> forms(PlanChanged plan, CatalogueSnapshot snapshot) {
        List<PlanChanged> shown = new ArrayList<>(above(plan));
        shown.add(plan);
        Stream<String> asked =
                shown.stream().flatMap(one -> one.campaigns().stream()).map(PlanChanged.Campaign::form);
        Stream<String> named = shown.stream()
                .flatMap(one -> one.targets().stream())
                .flatMap(target -> expressions.read(target.expression(), snapshot).figures().stream())
                .map(Figure::form)
                .filter(Objects::nonNull);
        return Stream.concat(asked, named).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Long within(PlanChanged plan, @Nullable String unit, CatalogueSnapshot snapshot) {
        Set<String> forms = unit == null ? Set.of() : forms(plan, snapshot);
        return unit == null
                ? null
                : Long.valueOf(populations.find(
                        unit,
                        plan.targets().stream()
                                .map(Target::populationOn)
                                .distinct()
                                .toList(),
                        id -> scope.reads(id, forms)));
    }
}
