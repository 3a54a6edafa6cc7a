package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.plan.assignment.AssigneeBody.AssignmentBody;
import vn.hopluu.plan.assignment.AssigneeBody.HandoverBody;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;

/// Makes what a client states into assignments: units and forms found, units valid, nothing said twice.
@ApplicationScoped
class AssigneeBodyParser {

    /// The roles that have to do with figures.
    static final Set<Role> OF_FIGURES =
            EnumSet.of(Role.DATA_ENTRY, Role.REVIEW, Role.APPROVAL, Role.CONSOLIDATION, Role.APPRAISAL, Role.CLERK);

    private final Units units;

    AssigneeBodyParser(Units units) {
        this.units = units;
    }

    /// @param before what the user is assigned to already: what was handed over to him may be stated again
    /// @throws RuntimeException a 422 problem that names everything wrong
    List<Assignment> read(AssigneeBody body, List<Assignment> before) {
        Findings findings = new Findings();
        if (body.assignments() == null) {
            findings.add("/assignments", "missing", null, Message.of("plan.assignee-body-parser.list"));
        }
        List<Assignment> assignments = findings.each(
                "/assignments", body.assignments(), (pointer, stated) -> assignment(findings, pointer, stated, before));
        findings.refuseIfAny();
        refuseRepetitions(findings, assignments);
        refuseBothSides(findings, assignments);
        findings.refuseIfAny();
        return assignments;
    }

    private Assignment assignment(Findings findings, String pointer, AssignmentBody body, List<Assignment> held) {
        int before = findings.count();
        LocalDate from = findings.day(pointer + "/validFrom", body.validFrom());
        LocalDate to = findings.optionalDay(pointer + "/validTo", body.validTo());
        findings.ordered(pointer + "/validTo", from, to);
        boolean daysAreSound = findings.count() == before;
        Role role = findings.oneOf(pointer + "/role", body.role(), Role.class);
        String form = form(findings, pointer + "/form", body.form());
        List<String> sections = findings.each(
                pointer + "/sections", body.sections(), (place, section) -> findings.code(place, section));
        if (form == null && !sections.isEmpty()) {
            findings.add(
                    pointer + "/sections",
                    "without-form",
                    sections,
                    Message.of("plan.assignee-body-parser.without-form"));
        }
        if (sections.stream().distinct().count() < sections.size()) {
            findings.add(
                    pointer + "/sections", "repeated", sections, Message.of("plan.assignee-body-parser.section-once"));
        }
        boolean branch = Boolean.TRUE.equals(body.branch());
        if (branch && role != Role.DATA_ENTRY) {
            findings.add(pointer + "/branch", "not-of-role", true, Message.of("plan.assignee-body-parser.branch"));
        }
        if (role == Role.INSPECTION && body.validTo() == null) {
            findings.add(pointer + "/validTo", "missing", null, Message.of("plan.assignee-body-parser.inspection"));
        }
        // On days that are wrong, nothing sensible can be said of the unit.
        long unit = daysAreSound ? unit(findings, pointer + "/unit", body.unit(), from, to) : 0;
        Assignment own = new Assignment(
                unit, role, form, sections.stream().sorted().toList(), branch, from, to, null, null, null);
        HandoverBody handover = body.handover();
        return handover == null || !daysAreSound ? own : handedOver(findings, pointer, own, handover, held);
    }

    /// An administrator shortens or withdraws what a head has handed over, and hands nothing over himself.
    private static Assignment handedOver(
            Findings findings, String pointer, Assignment own, HandoverBody stated, List<Assignment> before) {
        return before.stream()
                .filter(one -> Objects.equals(one.heldFor(), stated.user())
                        && one.cause() != null
                        && one.cause().name().equals(stated.cause())
                        && Objects.equals(
                                one.signature() == null ? null : one.signature().name(), stated.signature()))
                .filter(one -> one.during(own.days()).equals(own.like(one))
                        && one.days().intersection(own.days()).equals(Optional.of(own.days())))
                .findFirst()
                .map(own::like)
                .orElseGet(() -> {
                    findings.add(
                            pointer + "/handover",
                            "not-handed-over",
                            stated.user(),
                            Message.of("plan.assignee-body-parser.not-handed-over"));
                    return own;
                });
    }

    private static @Nullable String form(Findings findings, String pointer, @Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String code = findings.code(pointer, stated);
        if (Findings.isCode(stated) && Form.named(code).isEmpty()) {
            findings.add(pointer, "unknown-form", stated, Message.of("plan.rule.known-form"));
        }
        return code;
    }

    /// The unit's id; the unit must be valid on every day of the assignment.
    private long unit(
            Findings findings, String pointer, @Nullable String text, LocalDate from, @Nullable LocalDate to) {
        UnitReference reference =
                text == null ? null : UnitReference.parse(text).orElse(null);
        if (reference == null) {
            findings.add(pointer, text == null ? "missing" : "bad-unit", text, UnitReference.RULE);
            return 0;
        }
        LocalDate day = reference.onOr(from);
        Unit unit = units.bearing(reference.code(), day).orElse(null);
        if (unit == null) {
            findings.add(pointer, "unknown-unit", text, Message.of("plan.rule.bears-code-on", day));
            return 0;
        }
        List<DateRange> missing = unit.history().missingFrom(new DateRange(from, to));
        if (!missing.isEmpty()) {
            findings.add(
                    pointer,
                    "unit-not-valid",
                    text,
                    Message.of("plan.assignee-body-parser.unit-not-valid", DateRange.told(missing)));
        }
        return unit.id();
    }

    private static void refuseRepetitions(Findings findings, List<Assignment> assignments) {
        for (int later = 1; later < assignments.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (assignments.get(later).repeats(assignments.get(earlier))) {
                    findings.add(
                            "/assignments/" + later,
                            "repeated",
                            assignments.get(later).days(),
                            Message.of("plan.assignee-body-parser.overlap", earlier));
                    break;
                }
            }
        }
    }

    /// Whoever assigns neither enters figures nor approves them.
    private static void refuseBothSides(Findings findings, List<Assignment> assignments) {
        for (int place = 0; place < assignments.size(); place++) {
            Assignment one = assignments.get(place);
            boolean both = OF_FIGURES.contains(one.role())
                    && assignments.stream()
                            .anyMatch(other ->
                                    other.role() == Role.ADMIN && other.days().overlaps(one.days()));
            if (both) {
                findings.add(
                        "/assignments/" + place + "/role",
                        "not-beside-admin",
                        one.role(),
                        Message.of("plan.assignee-body-parser.not-beside-admin"));
            }
        }
    }
}
