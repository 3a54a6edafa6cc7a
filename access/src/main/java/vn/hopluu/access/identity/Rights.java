package vn.hopluu.access.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Role;

/// What a caller is assigned to today.
///
/// @param user the subject of the token: an identifier, never a name
/// @param isOpen whether the caller may do everything, because identities are off
/// @param isAdministrator whether a setting makes the caller an administrator, as the first one must be
/// @param revision of the assignments, so that what was made for the caller before is not taken for what it gets now
public record Rights(
        String user, boolean isOpen, boolean isAdministrator, long revision, List<Assignment> assignments) {

    /// Where identities are off: whoever reaches the loopback interface.
    public static final Rights OPEN = new Rights("loopback", true, false, 0, List.of());

    /// The first administrator assigns, and brings in the units at which that can be done.
    private static final Set<Role> FIRST = Set.of(Role.ADMIN, Role.CATALOGUE_ADMIN);

    public Rights {
        assignments = List.copyOf(assignments);
    }

    /// Whether the caller may do such a thing somewhere.
    public boolean permit(String permission) {
        return isOpen
                || isAdministrator && RolePermissions.permit(FIRST, permission)
                || assignments.stream().anyMatch(one -> RolePermissions.permit(one.role(), permission));
    }

    /// The assignments that allow a thing with a form's reports.
    ///
    /// @param form null where no form is concerned: then those that are for one form alone do not count
    public Stream<Assignment> allowing(String permission, @Nullable String form) {
        return allowing(permission)
                .filter(one -> one.form() == null || one.form().equals(form));
    }

    /// The assignments that allow a thing, be it with one form alone.
    public Stream<Assignment> allowing(String permission) {
        return assignments.stream().filter(one -> RolePermissions.permit(one.role(), permission));
    }
}
