package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Something that happens to a report after its first submission.
///
/// @param body the version that it hands in, where it hands one in
/// @param reason why, where a reason is asked for
/// @param step the step of the review that is taken, or at which a report is returned
/// @param cells those that a return asks to mend
/// @param state in which the report stands afterwards
/// @param version the report's highest version afterwards
record SampleMove(
        ReportKey report,
        Kind kind,
        @Nullable JsonNode body,
        @Nullable String reason,
        @Nullable String step,
        @Nullable JsonNode cells,
        String state,
        int version) {

    enum Kind {
        /// A step of the review is taken. The report stands as before, and taking it twice changes nothing.
        STEP,
        APPROVAL,
        RETURN,
        CORRECTION,
        WITHDRAWAL,
        /// The returned report is mended and submitted again.
        RESUBMISSION
    }

    /// Whether the report stands where this move leaves it. A step leaves it where it was, so it is never seen so.
    boolean made(String currentState, int currentVersion) {
        return kind != Kind.STEP && state.equals(currentState) && version == currentVersion;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " of " + report;
    }
}
