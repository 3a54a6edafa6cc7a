package vn.hopluu.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.Revisions;

/// A user with everything that is assigned to it, now and before.
@Entity
@Table(name = "assignee")
public class Assignee extends PanacheEntityBase {

    @Id
    @Column(name = "user_id")
    private String user;

    @Column(name = "revision")
    private long revision;

    @ElementCollection
    @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "user_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    private List<Assignment> assignments = new ArrayList<>();

    protected Assignee() {}

    Assignee(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }

    /// 0 before anything was assigned.
    long revision() {
        return revision;
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    /// Replaces everything that is assigned.
    ///
    /// @return whether anything is different now; the revision grew only then
    boolean restate(List<Assignment> stated, Instant now) {
        List<Assignment> ordered = stated.stream().sorted(Assignment.ORDER).toList();
        if (revision > 0 && ordered.equals(assignments())) {
            return false;
        }
        assignments.clear();
        assignments.addAll(ordered);
        revision = Revisions.next(revision, now);
        return true;
    }

    void become(AssignmentsChanged event) {
        assignments.clear();
        assignments.addAll(event.assignments().stream().map(Assignment::of).toList());
        revision = event.revision();
    }

    AssignmentsChanged toEvent() {
        return new AssignmentsChanged(user, revision, told());
    }

    /// The assignments as events have them.
    List<AssignmentsChanged.Assignment> told() {
        return assignments.stream().map(Assignment::toEvent).toList();
    }
}
