package vn.hopluu.report.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was raised at a dialogue.
///
/// @param number its place in the dialogue, from 1
/// @param promisedBy the day by which an answer is promised; null for one that was answered on the spot
/// @param doneOn the day on which the promise was kept
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Opinion(
        int number,
        String text,
        boolean onTheSpot,
        @Nullable LocalDate promisedBy,
        @Nullable LocalDate doneOn) {

    Opinion done(LocalDate on) {
        return new Opinion(number, text, onTheSpot, promisedBy, on);
    }

    boolean isOpen() {
        return !onTheSpot && doneOn == null;
    }
}
