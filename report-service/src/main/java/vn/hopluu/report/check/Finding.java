package vn.hopluu.report.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged.Severity;

/// Something in a report that should be otherwise.
///
/// @param rule the rule's code: what an explanation names
/// @param severity what the report owes: BLOCK is not submitted, EXPLAIN passes with a written explanation
/// @param message in Vietnamese, with the figures and what was left out
/// @param cells the cells that it speaks of, the one to look at first before the others: `DT06.KN`
/// @param source where the rule comes from: the form's version, a law, a register
/// @param explanation what the unit says to it, or null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String rule,
        Severity severity,
        String message,
        List<String> cells,
        String source,
        @Nullable String explanation) {
    public Finding {
        cells = List.copyOf(cells);
    }

    /// Whether the report may be handed in all the same.
    public boolean passes() {
        return switch (severity) {
            case BLOCK -> false;
            case EXPLAIN -> explanation != null && !explanation.isBlank();
            case INFO -> true;
        };
    }
}
