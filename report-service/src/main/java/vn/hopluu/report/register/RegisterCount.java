package vn.hopluu.report.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.reference.FormDefinition;

/// One figure of a register, ready to be put into a report's cell.
///
/// @param member one member per dimension joined by dots, or null for the total
/// @param amount how many distinct things, 0 included: the register stands, and says that there are none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterCount(
        RegisterIndicator indicator, @Nullable String member, long amount) {

    /// The cell that the figure belongs to.
    public FormDefinition.Name cell() {
        return new FormDefinition.Name(indicator.name(), member);
    }
}
