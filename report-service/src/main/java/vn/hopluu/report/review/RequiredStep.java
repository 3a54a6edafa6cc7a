package vn.hopluu.report.review;

import org.jspecify.annotations.Nullable;

/// One thing that is to be taken: a step, or a step for one section.
///
/// @param section null where the step goes for the whole report
public record RequiredStep(String step, @Nullable String section) {

    /// `TN`, or `TT/III` for a section.
    @Override
    public String toString() {
        return section == null ? step : step + "/" + section;
    }
}
