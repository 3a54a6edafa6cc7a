package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.Written;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.unit.Units;

/// Stating what a user is assigned to: everything at once, in the place of what was before.
@ApplicationScoped
class AssigneeStatement {

    private final AssigneeBodyReading reading;
    private final Units units;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    AssigneeStatement(AssigneeBodyReading reading, Units units, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.reading = reading;
        this.units = units;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws RuntimeException a 412, 422 or 428 problem
    @Transactional
    Written<AssigneeView> put(String user, AssigneeBody body) {
        WriteLock.hold(WriteLock.Register.ASSIGNMENTS);
        List<Assignment> stated = reading.read(body);
        @Nullable Assignee present = Assignee.findById(user);
        Assignee assignee = present == null ? new Assignee(user) : present;
        long before = assignee.revision();
        boolean changes = assignee.restate(stated, clock.instant());
        ifMatch.require(before, changes);
        if (changes) {
            assignee.persistAndFlush();
            outbox.write(assignee.toEvent());
        }
        return new Written<>(present == null, AssigneeView.of(assignee, units));
    }
}
