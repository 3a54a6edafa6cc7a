package vn.hopluu.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.plan.catalogue.Form;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.Units;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;

/// Makes what a head states into the terms of an act: users, unit and days found sound, nothing in the past.
@ApplicationScoped
class HandoverParser {

    private static final Message USER_RULE = Message.of("plan.rule.user");

    private final Units units;

    HandoverParser(Units units) {
        this.units = units;
    }

    /// @throws RuntimeException a 422 problem that names everything wrong, as of the others
    AssignmentAct.Terms leave(LeaveBody body) {
        Findings findings = new Findings();
        String id = findings.actId(body.id());
        String user = user(findings, "/user", body.user());
        DateRange days = days(findings, body.from(), findings.day("/to", body.to()));
        String standIn = body.standIn() == null ? null : other(findings, "/standIn", body.standIn(), user);
        long unit = unit(findings, body.unit(), days);
        String reason = findings.text("/reason", body.reason());
        findings.refuseIfAny();
        return new AssignmentAct.Terms(id, Cause.LEAVE, user, unit, days, standIn, null, null, reason, null);
    }

    AssignmentAct.Terms replacement(ReplacementBody body) {
        Findings findings = new Findings();
        String id = findings.actId(body.id());
        String user = user(findings, "/user", body.user());
        DateRange days = days(findings, body.from(), null);
        String successor = other(findings, "/successor", body.successor(), user);
        long unit = unit(findings, body.unit(), new DateRange(days.from(), days.from()));
        String reason = findings.text("/reason", body.reason());
        findings.refuseIfAny();
        return new AssignmentAct.Terms(id, Cause.REPLACEMENT, user, unit, days, successor, null, null, reason, null);
    }

    /// @param head who asks
    AssignmentAct.Terms substitution(SubstitutionBody body, String head) {
        Findings findings = new Findings();
        String id = findings.actId(body.id());
        DateRange days = days(findings, body.from(), findings.day("/to", body.to()));
        String substitute = other(findings, "/substitute", body.substitute(), head);
        Signature signature = findings.oneOf("/signature", body.signature(), Signature.class);
        String form = form(findings, body.form());
        long unit = unit(findings, body.unit(), days);
        String reason = findings.text("/reason", body.reason());
        String basis = findings.optionalText("/legalBasis", body.legalBasis());
        if (signature == Signature.TUQ && body.legalBasis() == null) {
            findings.add("/legalBasis", "missing", null, Message.of("plan.handover-parser.in-writing"));
        }
        findings.refuseIfAny();
        return new AssignmentAct.Terms(
                id, Cause.SUBSTITUTION, head, unit, days, substitute, signature, form, reason, basis);
    }

    private static String user(Findings findings, String pointer, @Nullable String stated) {
        if (stated == null || !AssignmentsChanged.isUser(stated)) {
            findings.add(pointer, stated == null ? "missing" : "bad-user", stated, USER_RULE);
            return "0";
        }
        return stated;
    }

    private static String other(Findings findings, String pointer, @Nullable String stated, String than) {
        String user = user(findings, pointer, stated);
        if (user.equals(than)) {
            findings.add(pointer, "same-person", stated, Message.of("plan.handover-parser.another"));
        }
        return user;
    }

    private DateRange days(Findings findings, @Nullable String stated, @Nullable LocalDate to) {
        LocalDate from = findings.day("/from", stated);
        if (from.isBefore(units.today()) && stated != null) {
            findings.add("/from", "past", stated, Message.of("plan.handover-parser.from-today"));
        }
        findings.ordered("/to", from, to);
        return new DateRange(from, to != null && to.isBefore(from) ? from : to);
    }

    private static @Nullable String form(Findings findings, @Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String code = findings.code("/form", stated);
        if (Findings.isCode(stated) && Form.named(code).isEmpty()) {
            findings.add("/form", "unknown-form", stated, Message.of("plan.rule.known-form"));
        }
        return code;
    }

    private long unit(Findings findings, @Nullable String text, DateRange days) {
        UnitReference reference =
                text == null ? null : UnitReference.parse(text).orElse(null);
        if (reference == null) {
            findings.add("/unit", text == null ? "missing" : "bad-unit", text, UnitReference.RULE);
            return 0;
        }
        LocalDate day = reference.onOr(days.from());
        Unit unit = units.bearing(reference.code(), day).orElse(null);
        if (unit == null) {
            findings.add("/unit", "unknown-unit", text, Message.of("plan.rule.bears-code-on", day));
            return 0;
        }
        List<DateRange> missing = unit.history().missingFrom(days);
        if (!missing.isEmpty()) {
            findings.add(
                    "/unit",
                    "unit-not-valid",
                    text,
                    Message.of("plan.assignee-body-parser.unit-not-valid", DateRange.told(missing)));
        }
        return unit.id();
    }
}
