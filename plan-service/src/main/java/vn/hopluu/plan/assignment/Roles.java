package vn.hopluu.plan.assignment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.plan.time.DateRange;

/// What somebody has at a unit, taken apart by days. Pure.
///
/// @param left what stays his: everything elsewhere, and on other days
/// @param taken what he has there on these days and no longer will
record Roles(List<Assignment> left, List<Assignment> taken) {

    /// What a head hands over. Who assigns and who inspects is an administrator's to say.
    private static final Set<Role> OF_HEADS = EnumSet.of(
            Role.DATA_ENTRY, Role.REVIEW, Role.APPROVAL, Role.CONSOLIDATION, Role.APPRAISAL, Role.CLERK, Role.VIEW);

    Roles {
        left = List.copyOf(left);
        taken = List.copyOf(taken);
    }

    static Roles of(List<Assignment> all, long unit, DateRange days) {
        List<Assignment> left = new ArrayList<>();
        List<Assignment> taken = new ArrayList<>();
        for (Assignment one : all) {
            if (one.unitId() != unit
                    || !OF_HEADS.contains(one.role())
                    || !one.days().overlaps(days)) {
                left.add(one);
                continue;
            }
            one.days().minus(List.of(days)).forEach(rest -> left.add(one.during(rest)));
            one.days().intersection(days).ifPresent(both -> taken.add(one.during(both)));
        }
        return new Roles(left, taken);
    }

    /// What another one gets of it. Whoever signs by substitution hands that on to nobody (Nghị định 30/2020/NĐ-CP,
    /// Điều 13).
    List<Assignment> handedOver(String from, Cause cause) {
        return taken.stream()
                .filter(one -> !one.signsForAnother())
                .map(one -> one.handedOver(from, cause))
                .toList();
    }

    boolean includeSigning() {
        return taken.stream().anyMatch(one -> one.role() == Role.APPROVAL && !one.signsForAnother());
    }
}
