package vn.hopluu.report.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Worded;

/// What stands of a dialogue, checked; the history keeps one of each revision.
///
/// @param participants null where it is not known
/// @param struck true for one that was entered by mistake: it counts nowhere
@JsonInclude(JsonInclude.Include.NON_NULL)
record DialogueContent(
        LocalDate heldOn,
        @Worded Occasion occasion,
        @Worded Audience audience,
        @Nullable Integer participants,
        List<Opinion> opinions,
        boolean struck) {

    DialogueContent {
        opinions = List.copyOf(opinions);
    }
}
