package vn.hopluu.report.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Signature;

/// A step that was taken: by whom, and when by the server's clock.
///
/// @param section null where the step goes for the whole report
/// @param signature KT or TUQ, where it was signed for a head; null where whoever took it signed for himself
/// @param signsFor the head for whom it was signed
public record TakenStep(
        String step,
        @Nullable String section,
        String by,
        Instant at,
        @Nullable Signature signature,
        @Nullable String signsFor) {

    /// Taken in one's own name.
    public TakenStep(String step, @Nullable String section, String by, Instant at) {
        this(step, section, by, at, null, null);
    }

    public RequiredStep place() {
        return new RequiredStep(step, section);
    }
}
