package vn.hopluu.access.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.web.access.Permission;

/// What each role may do somewhere. Whoever assigns neither enters figures nor approves them, and reads none.
final class RolePermissions {

    private static final Set<String> EVERY_ROLE =
            Set.of(Permission.ANYTHING, Permission.UNITS_READ, Permission.CATALOGUE_READ, Permission.PLANS_READ);
    private static final Set<String> READING = Set.of(Permission.REPORTS_READ, Permission.ROLLUPS_READ);

    private static final Map<Role, Set<String>> OF = Map.ofEntries(
            Map.entry(Role.DATA_ENTRY, reading(Permission.REPORTS_WRITE, Permission.REPORTS_SUBMIT)),
            Map.entry(Role.REVIEW, reading(Permission.REPORTS_STEP)),
            Map.entry(
                    Role.APPROVAL,
                    reading(
                            Permission.REPORTS_STEP,
                            Permission.REPORTS_SUBMIT,
                            Permission.REPORTS_REVIEW,
                            Permission.ASSIGNMENTS_READ,
                            Permission.ASSIGNMENTS_ACT)),
            Map.entry(
                    Role.CONSOLIDATION,
                    reading(
                            Permission.REPORTS_WRITE,
                            Permission.REPORTS_SUBMIT,
                            Permission.REPORTS_STEP,
                            Permission.REPORTS_REVIEW,
                            Permission.PLANS_WRITE)),
            Map.entry(Role.APPRAISAL, reading(Permission.REPORTS_STEP, Permission.REPORTS_REVIEW)),
            Map.entry(Role.CLERK, reading(Permission.REPORTS_SUBMIT)),
            Map.entry(Role.VIEW, reading()),
            Map.entry(Role.INSPECTION, reading(Permission.ASSIGNMENTS_READ)),
            Map.entry(
                    Role.CATALOGUE_ADMIN,
                    of(Permission.UNITS_WRITE, Permission.CATALOGUE_WRITE, Permission.PLANS_WRITE)),
            Map.entry(
                    Role.ADMIN, of(Permission.ASSIGNMENTS_READ, Permission.ASSIGNMENTS_WRITE, Permission.OPERATIONS)));

    private RolePermissions() {}

    static boolean permit(Collection<Role> roles, String permission) {
        return roles.stream().anyMatch(role -> permit(role, permission));
    }

    static boolean permit(Role role, String permission) {
        return OF.getOrDefault(role, Set.of()).contains(permission);
    }

    private static Set<String> reading(String... more) {
        Set<String> all = new HashSet<>(of(more));
        all.addAll(READING);
        return Set.copyOf(all);
    }

    private static Set<String> of(String... more) {
        Set<String> all = new HashSet<>(EVERY_ROLE);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }
}
