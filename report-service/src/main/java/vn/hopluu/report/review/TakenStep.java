package vn.hopluu.report.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step that was taken: by whom, and when by the server's clock.
///
/// @param section null where the step goes for the whole report
public record TakenStep(String step, @Nullable String section, String by, Instant at) {

    public RequiredStep place() {
        return new RequiredStep(step, section);
    }
}
