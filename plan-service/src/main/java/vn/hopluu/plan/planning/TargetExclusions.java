package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.obligation.ActTerms;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.population.NamedUnits;
import vn.hopluu.plan.population.Populations;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.targets.Target;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Takes units out of the population of a published plan's target, each by an act of its own.
@ApplicationScoped
class TargetExclusions {

    private final NamedUnits units;
    private final Populations populations;
    private final PlanEvents events;
    private final UnitCodes codes;
    private final Outbox outbox;
    private final Clock clock;

    TargetExclusions(
            NamedUnits units, Populations populations, PlanEvents events, UnitCodes codes, Outbox outbox, Clock clock) {
        this.units = units;
        this.populations = populations;
        this.events = events;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing is different
    @Transactional
    TargetExclusionView exclude(String code, String targetId, TargetExclusionBody body) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Plan plan = Plan.named(code);
        Target target = target(plan, targetId);
        ActTerms terms = body.act().termsOfMany();
        String named = body.named();
        long unit = units.named(named, plan.terms().days());
        TargetExclusion exclusion = new TargetExclusion(terms, code, targetId, unit, clock.instant());
        if (!exclusion.isOnRecord(TargetExclusion.findById(exclusion.id()))) {
            refuseTwice(exclusion);
            refuseStranger(plan, target, unit, named);
            exclusion.persistAndFlush();
            plan.grow(clock.instant());
            outbox.write(events.of(plan));
        }
        return views(plan, List.of(TargetExclusion.of(code, targetId, unit).orElseThrow()))
                .getFirst();
    }

    @Transactional
    Page<TargetExclusionView> list(String code, String targetId, PageRequest page) {
        Plan plan = Plan.named(code);
        target(plan, targetId);
        return page.of(
                views(plan, TargetExclusion.after(code, targetId, page.after(0), page.rowsToRead())),
                TargetExclusionView::key);
    }

    private static Target target(Plan plan, String id) {
        if (!plan.isPublished()) {
            throw Problem.of(PlanProblem.CONFLICT, Message.of("plan.target-exclusions.draft", plan.code()));
        }
        return plan.terms().targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_TARGET,
                        Message.of("plan.target-exclusions.unknown-target", plan.code(), id)));
    }

    private void refuseStranger(Plan plan, Target target, long unit, String named) {
        PlanChanged.Target told = events.of(plan).targets().stream()
                .filter(one -> one.id().equals(target.id()))
                .findFirst()
                .orElseThrow();
        boolean counts = populations.on(target.population(), told.populationOn()).stream()
                .anyMatch(member -> member.unitId() == unit);
        if (!counts) {
            throw Problem.of(
                    PlanProblem.NOT_IN_POPULATION,
                    Message.of("plan.target-exclusions.counts-not", named, target.id(), told.populationOn()));
        }
    }

    private static void refuseTwice(TargetExclusion exclusion) {
        TargetExclusion.of(exclusion.plan(), exclusion.target(), exclusion.unitId())
                .ifPresent(earlier -> {
                    throw Problem.of(
                            PlanProblem.CONFLICT, Message.of("plan.target-exclusions.left-already", earlier.id()));
                });
    }

    private List<TargetExclusionView> views(Plan plan, List<TargetExclusion> exclusions) {
        var called = codes.within(
                exclusions.stream().map(TargetExclusion::unitId).toList(),
                plan.terms().days());
        return exclusions.stream()
                .map(one -> TargetExclusionView.of(one, called))
                .toList();
    }
}
