package vn.hopluu.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts of a unit come to in a campaign: its own report, and what each unit below passes up. It is sent for
/// each unit that adds up, so that its consolidated report can be begun from it and held against it. What the unit
/// declares itself is not in it.
///
/// It is of the basis SUBMITTED: who adds up has before him what was handed in to him, and approves it afterwards.
///
/// A total says of which moment it is. It is sent a moment after what it is made of, many changes as one, and a later
/// one replaces it whole.
///
/// @param computedAt the moment at which it was computed
/// @param version of the unit's roll-up then, as `GET /rollups` answers it; 0 where there was none
/// @param units how many units below, and itself, are expected to report or have reported
/// @param missing how many of these neither reported nor are covered by what a unit above them declares
/// @param missingUnits their ids, ascending: all of them, or the first [#MOST_UNITS]
/// @param totals by the form's slots; a slot beyond the end has neither a sum nor anybody who is expected
public record ComputedTotals(
        long unitId,
        String form,
        String period,
        long revision,
        Instant computedAt,
        long version,
        int units,
        int missing,
        List<Long> missingUnits,
        List<Total> totals)
        implements Event {

    /// The most units that are named.
    public static final int MOST_UNITS = 100;

    /// What one slot comes to.
    ///
    /// @param sum exact; null where nobody has given a figure, and where the slot does not add
    /// @param answered how many of the expected units are in it: by an answer of their own, or by what a unit above
    ///     them declares for them
    /// @param expected how many are expected to answer; a unit that the slot does not concern is not
    public record Total(@Nullable BigDecimal sum, int answered, int expected) {
        public Total {
            if (answered < 0 || expected < answered) {
                throw new IllegalArgumentException(
                        "answered must be 0 to expected, were " + answered + " and " + expected);
            }
        }

        /// Whether nobody lacks who is expected.
        public boolean complete() {
            return answered == expected;
        }
    }

    public ComputedTotals {
        Require.positive("unitId", unitId);
        Require.code("form", form);
        Require.period(period);
        Require.positive("revision", revision);
        Require.present("computedAt", computedAt);
        missingUnits = Require.list("missingUnits", missingUnits);
        missingUnits.forEach(unit -> Require.positive("an element of missingUnits", unit));
        Require.distinct("missing unit", missingUnits);
        Require.between("number of missingUnits", 0, MOST_UNITS, missingUnits.size());
        totals = Require.list("totals", totals);
        if (version < 0 || missing < missingUnits.size() || units < missing) {
            throw new IllegalArgumentException("version must be at least 0, missing at least the number of missingUnits"
                    + " and units at least missing, were " + version + ", " + missing + " and " + units);
        }
    }

    /// `17/DVCQ-Q/2024-Q1`.
    @Override
    public String key() {
        return unitId + "/" + form + "/" + period;
    }
}
