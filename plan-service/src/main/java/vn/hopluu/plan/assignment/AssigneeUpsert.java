package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.unit.Units;

/// Creates or replaces what a user is assigned to: everything at once, in the place of what was before.
@ApplicationScoped
class AssigneeUpsert {

    private final AssigneeBodyParser parser;
    private final Units units;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final AssignmentScope scope;
    private final CallerRights caller;
    private final Clock clock;

    AssigneeUpsert(
            AssigneeBodyParser parser,
            Units units,
            IfMatch ifMatch,
            Outbox outbox,
            AssignmentScope scope,
            CallerRights caller,
            Clock clock) {
        this.parser = parser;
        this.units = units;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws RuntimeException a 403, 412, 422 or 428 problem
    @Transactional
    PutResult<AssigneeView> put(String user, AssigneeBody body) {
        scope.refuseOneself(user);
        WriteLock.hold(WriteLock.Register.ASSIGNMENTS);
        List<Assignment> stated = parser.read(body);
        @Nullable Assignee present = Assignee.findById(user);
        Assignee assignee = present == null ? new Assignee(user) : present;
        scope.requireChange(assignee.assignments(), stated);
        long before = assignee.revision();
        Instant now = clock.instant();
        List<AssignmentsChanged.Assignment> assignedBefore = assignee.told();
        boolean changes = assignee.restate(stated, now);
        ifMatch.require(before, changes);
        if (changes) {
            assignee.persistAndFlush();
            new AssignmentChange(assignee, assignedBefore, caller.now().user(), now).persist();
            outbox.write(assignee.toEvent());
        }
        return new PutResult<>(present == null, AssigneeView.of(assignee, units));
    }
}
