package vn.hopluu.events;

import java.time.LocalDate;
import java.util.List;

/// A reorganisation that was applied: which units succeed which, whole or in part. What each unit is before and after
/// stands in the units' own events.
///
/// @param code what names it, `NQ1670-2025`
/// @param effectiveDate the first day on which it holds
/// @param legalBasis the resolution or decision, with number and date
/// @param successions each pair of units at most once; none where no unit succeeds another
public record ReorganisationChanged(
        String code, long revision, LocalDate effectiveDate, String legalBasis, List<Succession> successions)
        implements Event {

    /// How much of a unit came to its successor.
    public enum Kind {
        /// All of it: the unit has no other successor.
        FULL,
        /// A part: the rest went to others, or the unit goes on with it.
        PARTIAL
    }

    /// @param predecessorId the unit that gives
    /// @param successorId the unit that receives, one that is new or one that goes on
    public record Succession(long predecessorId, long successorId, Kind kind) {
        public Succession {
            Require.positive("predecessorId", predecessorId);
            Require.positive("successorId", successorId);
            Require.present("kind", kind);
            if (predecessorId == successorId) {
                throw new IllegalArgumentException("a unit must not succeed itself: " + predecessorId);
            }
        }

        private List<Long> pair() {
            return List.of(predecessorId, successorId);
        }
    }

    public ReorganisationChanged {
        Require.code("code", code);
        Require.positive("revision", revision);
        Require.day("effectiveDate", effectiveDate);
        Require.text("legalBasis", legalBasis);
        successions = Require.list("successions", successions);
        Require.distinct(
                "succession", successions.stream().map(Succession::pair).toList());
    }

    @Override
    public String key() {
        return "reorganisation/" + code;
    }
}
