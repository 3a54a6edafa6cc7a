package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What an administrator may assign: roles at the units of its branch, to others.
@ApplicationScoped
class AssignmentScope {

    private final Scope scope;
    private final CallerRights caller;

    AssignmentScope(Scope scope, CallerRights caller) {
        this.scope = scope;
        this.caller = caller;
    }

    /// @throws RuntimeException a 403 problem: nobody gives himself a role
    void refuseOneself(String user) {
        if (!caller.now().isOpen() && caller.now().user().equals(user)) {
            throw Problem.of(PlanProblem.OWN_ROLES, Message.of("plan.assignment-scope.own-roles"));
        }
    }

    /// @throws RuntimeException a 403 problem where something changes outside the caller's branch
    void requireChange(List<Assignment> before, List<Assignment> after) {
        Stream<Assignment> gone = before.stream().filter(one -> !after.contains(one));
        Stream<Assignment> come = after.stream().filter(one -> !before.contains(one));
        Scope.require(Stream.concat(gone, come)
                .allMatch(one -> scope.administers(Permission.ASSIGNMENTS_WRITE, one.unitId())));
    }

    /// Whether the caller may see that somebody is assigned there.
    boolean sees(Assignment assignment) {
        return scope.administers(Permission.ASSIGNMENTS_READ, assignment.unitId());
    }

    /// The units whose assignments the caller may see; empty for all.
    Optional<Set<Long>> units() {
        return scope.units(Permission.ASSIGNMENTS_READ);
    }
}
