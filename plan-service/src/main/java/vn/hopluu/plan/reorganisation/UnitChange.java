package vn.hopluu.plan.reorganisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a reorganisation makes of one unit.
///
/// @param id null in a preview for a unit that comes to be
/// @param acts the acts that have to do with it, as pointers into the body
/// @param before what it is on the day before, or null where it comes to be
/// @param after what it is on the effective date, or null where it ends
@Schema(name = "UnitChange")
public record UnitChange(
        @Nullable Long id,
        Outcome outcome,
        List<String> acts,
        @Nullable State before,
        @Nullable State after) {

    public enum Outcome {
        CREATED,
        CHANGED,
        /// It gives or takes a part or a whole, and stays what it is.
        GOES_ON,
        ENDED
    }

    /// @param parent the code that the parent bears on the same day, or null for a root
    @Schema(name = "UnitState")
    public record State(
            String code, String name, String type, @Nullable String parent) {}
}
