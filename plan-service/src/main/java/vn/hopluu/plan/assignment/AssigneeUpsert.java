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

    /// Makes this all that somebody is assigned to, puts it on record, and sends it. The caller holds the register.
    ///
    /// @return whether anything is different now
    boolean changes(Assignee assignee, List<Assignment> stated) {
        Instant now = clock.instant();
        List<AssignmentsChanged.Assignment> before = assignee.told();
        if (!assignee.restate(stated, now)) {
            return false;
        }
        assignee.persistAndFlush();
        new AssignmentChange(assignee, before, caller.now().user(), now).persist();
        outbox.write(assignee.toEvent());
        return true;
    }

    /// @throws RuntimeException a 403, 412, 422 or 428 problem
    @Transactional
    PutResult<AssigneeView> put(String user, AssigneeBody body) {
        scope.refuseOneself(user);
        WriteLock.hold(WriteLock.Register.ASSIGNMENTS);
        @Nullable Assignee present = Assignee.findById(user);
        Assignee assignee = present == null ? new Assignee(user) : present;
        List<Assignment> stated = parser.read(body, assignee.assignments());
        scope.requireChange(assignee.assignments(), stated);
        long before = assignee.revision();
        boolean changes = changes(assignee, stated);
        ifMatch.require(before, changes);
        return new PutResult<>(present == null, AssigneeView.of(assignee, units));
    }
}
