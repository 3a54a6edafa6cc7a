package vn.hopluu.report.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition;

/// A cell of a report that says something else than the unit's register.
///
/// @param rule the rule's name: `DVK01.REGISTER`, one per indicator
/// @param typed the figure in the report: 0 for "không phát sinh", null where it states none
/// @param registered the figure in the register
/// @param message both figures and what to do, in Vietnamese
public record RegisterFinding(
        Severity severity,
        String rule,
        FormDefinition.Name cell,
        @Nullable BigDecimal typed,
        long registered,
        String message) {

    public enum Severity {
        /// Worth knowing; nothing is asked.
        INFO,
        /// Passes with a written explanation.
        EXPLAIN
    }
}
