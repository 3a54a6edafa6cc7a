package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.hopluu.access.assignment.Assigned;
import vn.hopluu.access.assignment.Assignments;

/// What users are assigned to, from where it is kept.
@ApplicationScoped
class StoredAssignments implements Assignments {

    @Override
    @Transactional
    public Assigned of(String user) {
        return Assignee.<Assignee>findByIdOptional(user)
                .map(Assignee::toEvent)
                .map(event -> new Assigned(event.revision(), event.assignments()))
                .orElse(Assigned.NOTHING);
    }
}
