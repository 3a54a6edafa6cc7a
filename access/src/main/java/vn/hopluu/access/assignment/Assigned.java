package vn.hopluu.access.assignment;

import java.time.LocalDate;
import java.util.List;
import vn.hopluu.events.AssignmentsChanged.Assignment;

/// Everything that one user is assigned to, at any time.
///
/// @param revision 0 where nothing was ever assigned
public record Assigned(long revision, List<Assignment> assignments) {

    public static final Assigned NOTHING = new Assigned(0, List.of());

    public Assigned {
        assignments = List.copyOf(assignments);
    }

    /// What holds on a day.
    public List<Assignment> on(LocalDate day) {
        return assignments.stream().filter(one -> holds(one, day)).toList();
    }

    private static boolean holds(Assignment one, LocalDate day) {
        LocalDate to = one.validTo();
        return !one.validFrom().isAfter(day) && (to == null || !to.isBefore(day));
    }
}
