package vn.hopluu.report.restoration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Worded;

/// A recovery, and the outage that it ended.
///
/// @param records how many records were read behind the copy
/// @param recovered how many of them told something newer than was known
/// @param overtaken how many reports were sent anew since their newest event is not to be believed
/// @param copyUntil the last that the copy knew of; absent where it knew of nothing
/// @param outage from the last that was heard of the lost database until reports were taken again
/// @param waitsFor why it does not go on; absent while it does
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestorationView(
        long id,
        @Worded State state,
        long records,
        long recovered,
        long overtaken,
        @Nullable Instant copyUntil,
        Outage outage,
        @Nullable String waitsFor) {

    enum State {
        UNDER_WAY,
        ENDED
    }

    /// @param to absent while it lasts
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outage(Instant from, @Nullable Instant to) {}

    static RestorationView of(Restoration row) {
        return new RestorationView(
                row.id(),
                row.endedAt() == null ? State.UNDER_WAY : State.ENDED,
                row.records(),
                row.recovered(),
                row.overtaken(),
                row.copyUntil(),
                new Outage(row.outageFrom(), row.endedAt()),
                row.waitsFor());
    }
}
