package vn.hopluu.plan.reorganisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.reorganisation.Act.NewUnit;
import vn.hopluu.plan.unit.UnitFinding;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;

/// Says what the rules of units have found by the acts that it comes from.
final class RuleReasons {

    private RuleReasons() {}

    static List<FieldError> of(List<UnitFinding> findings, ReorganisationPlan plan) {
        return findings.stream().map(finding -> reason(finding, plan)).toList();
    }

    private static FieldError reason(UnitFinding finding, ReorganisationPlan plan) {
        NewUnit created = plan.created().get(finding.unit());
        if (created != null) {
            return new FieldError(
                    created.pointer() + part(finding), code(finding, plan), finding.value(), finding.rule());
        }
        UnitDisposition disposition = plan.dispositions().get(finding.unit());
        if (disposition == null) {
            throw new IllegalStateException("a finding about unit " + finding.unit() + ", which no act names");
        }
        return ofPresent(finding, disposition, plan);
    }

    private static FieldError ofPresent(UnitFinding finding, UnitDisposition disposition, ReorganisationPlan plan) {
        @Nullable String end = disposition.endPointer();
        if (finding.kind() == UnitFinding.Kind.STILL_NEEDED && end != null) {
            return new FieldError(
                    end,
                    "orphan",
                    UnitDispositions.called(disposition.before()),
                    Message.of("plan.rule-reasons.orphan", finding.rule()));
        }
        String pointer = switch (finding.kind()) {
            case CODE_TAKEN -> disposition.pointer(ActKind.RECODE);
            case CYCLE, PARENT_NOT_VALID -> disposition.pointer(ActKind.MOVE);
            case RECIPIENT_NOT_VALID, INTERMEDIARY_NOT_VALID, ADDRESSEE_NOT_VALID ->
                disposition.pointer(ActKind.REROUTE);
            case VERSIONS_OVERLAP, ROUTES_OVERLAP, ROUTE_OUTSIDE, STILL_NEEDED ->
                disposition.pointers().getFirst();
        };
        return new FieldError(pointer, code(finding, plan), finding.value(), finding.rule());
    }

    /// A unit under one that ends by the same reorganisation is an orphan.
    private static String code(UnitFinding finding, ReorganisationPlan plan) {
        boolean underEnded = finding.kind() == UnitFinding.Kind.PARENT_NOT_VALID
                && finding.others().stream().anyMatch(plan.ended()::contains);
        return underEnded ? "orphan" : finding.kind().code();
    }

    private static String part(UnitFinding finding) {
        return switch (finding.kind()) {
            case CODE_TAKEN -> "/code";
            case CYCLE, PARENT_NOT_VALID -> "/parent";
            case RECIPIENT_NOT_VALID, INTERMEDIARY_NOT_VALID, ADDRESSEE_NOT_VALID, ROUTES_OVERLAP, ROUTE_OUTSIDE ->
                "/routes";
            case VERSIONS_OVERLAP, STILL_NEEDED -> "";
        };
    }
}
