package vn.hopluu.report.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.reference.FormDefinition;

/// A figure that is known already, for a cell that is open.
///
/// @param answer what the cell would say, with its source
/// @param from where it stands, in Vietnamese
/// @param others where another figure stands for the same cell
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(String indicator, @Nullable String member, CellAnswer answer, String from, List<String> others) {

    FormDefinition.Name cell() {
        return new FormDefinition.Name(indicator, member);
    }
}
