package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What a head does about who does what at his unit and below: one act, one transaction, an event for each person whose
/// assignments change. It holds at once.
@ApplicationScoped
class AssignmentActs {

    /// Of one person, as when an administrator states them.
    private static final int MOST_ASSIGNMENTS = 2_000;

    private final AssigneeUpsert upsert;
    private final AssignmentScope self;
    private final Scope scope;
    private final CallerRights caller;
    private final Units units;
    private final Clock clock;

    AssignmentActs(
            AssigneeUpsert upsert, AssignmentScope self, Scope scope, CallerRights caller, Units units, Clock clock) {
        this.upsert = upsert;
        this.self = self;
        this.scope = scope;
        this.caller = caller;
        this.units = units;
        this.clock = clock;
    }

    /// A leave or a replacement.
    ///
    /// @throws RuntimeException a 403, 404, 409, 412, 422 or 428 problem; then nothing is different
    @Transactional
    AssignmentActView handOver(AssignmentAct.Terms terms, Precondition precondition) {
        requireHead(terms);
        WriteLock.hold(WriteLock.Register.ASSIGNMENTS);
        Optional<AssignmentAct> done = AssignmentAct.onRecord(terms);
        if (done.isPresent()) {
            return view(done.get());
        }
        Assignee person = Assignee.<Assignee>findByIdOptional(terms.user())
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_USER, Message.of("plan.assignment-resource.unknown-user", terms.user())));
        precondition.requireCurrent(Long.toString(person.revision()));
        Roles roles = Roles.of(person.assignments(), terms.unitId(), terms.days());
        if (roles.taken().isEmpty()) {
            throw refused(Message.of(
                    "plan.assignment-acts.nothing", terms.user(), terms.days().told()));
        }
        Scope.require(!roles.includeSigning() || scope.headsFromAbove(terms.unitId()));
        upsert.changes(person, roles.left());
        if (terms.other() != null) {
            give(terms.other(), roles.handedOver(terms.user(), terms.cause()));
        }
        return done(terms);
    }

    /// A head names who signs for him.
    ///
    /// @throws RuntimeException a 403, 409 or 422 problem; then nothing is different
    @Transactional
    AssignmentActView substitute(AssignmentAct.Terms terms, String substitute) {
        WriteLock.hold(WriteLock.Register.ASSIGNMENTS);
        Optional<AssignmentAct> done = AssignmentAct.onRecord(terms);
        if (done.isPresent()) {
            return view(done.get());
        }
        Scope.require(signsThere(terms));
        give(
                substitute,
                List.of(new Assignment(
                        terms.unitId(),
                        Role.APPROVAL,
                        terms.form(),
                        List.of(),
                        false,
                        terms.days().from(),
                        terms.days().to(),
                        terms.user(),
                        terms.cause(),
                        terms.signature())));
        return done(terms);
    }

    /// Nobody acts on his own roles, or gives himself another one's.
    private void requireHead(AssignmentAct.Terms terms) {
        self.refuseOneself(terms.user());
        if (terms.other() != null) {
            self.refuseOneself(terms.other());
        }
        Scope.require(scope.heads(terms.unitId()));
    }

    /// Only what one has on all these days can one hand to another: his own signature, for that much.
    private boolean signsThere(AssignmentAct.Terms terms) {
        if (caller.now().isOpen()) {
            return true;
        }
        List<DateRange> signing = Assignee.<Assignee>findByIdOptional(terms.user()).stream()
                .flatMap(head -> head.assignments().stream())
                .filter(one -> one.unitId() == terms.unitId() && one.role() == Role.APPROVAL && !one.signsForAnother())
                .filter(one -> one.sections().isEmpty()
                        && (one.form() == null || one.form().equals(terms.form())))
                .map(Assignment::days)
                .toList();
        return terms.days().minus(signing).isEmpty();
    }

    private void give(String user, List<Assignment> more) {
        @Nullable Assignee present = Assignee.findById(user);
        Assignee other = present == null ? new Assignee(user) : present;
        LinkedHashSet<Assignment> all = new LinkedHashSet<>(other.assignments());
        all.addAll(more);
        if (all.size() > MOST_ASSIGNMENTS) {
            throw refused(Message.of("plan.assignment-acts.too-many", user, MOST_ASSIGNMENTS));
        }
        boolean administers = more.stream()
                .anyMatch(one -> AssigneeBodyParser.OF_FIGURES.contains(one.role())
                        && all.stream()
                                .anyMatch(held ->
                                        held.role() == Role.ADMIN && held.days().overlaps(one.days())));
        if (administers) {
            throw refused(Message.of("plan.assignment-acts.administrator", user));
        }
        upsert.changes(other, new ArrayList<>(all));
    }

    private AssignmentActView done(AssignmentAct.Terms terms) {
        Instant now = clock.instant();
        AssignmentAct act = new AssignmentAct(terms, caller.now().user(), now);
        act.persistAndFlush();
        return view(act);
    }

    private AssignmentActView view(AssignmentAct act) {
        long unit = act.terms().unitId();
        return AssignmentActView.of(act, units.byId(List.of(unit)).get(unit));
    }

    private static RuntimeException refused(Message why) {
        return Problem.of(PlanProblem.ACT_REFUSED, why);
    }
}
