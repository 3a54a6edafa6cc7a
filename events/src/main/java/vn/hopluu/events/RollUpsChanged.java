package vn.hopluu.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A notice that roll-ups of a campaign have changed: which ones, and not to what. Whoever wants the figures asks
/// aggregation-service for them.
///
/// Notices of one campaign form a chain: `previous` is the `revision` of the notice before. Whoever finds a gap, or a
/// notice that names fewer units than have changed, asks for `changes?after=` with the last revision it knows; that
/// answer lists every unit since.
///
/// @param revision the version that the changed rows now have; it grows with every change of the campaign
/// @param previous the campaign's version before, 0 where there was none
/// @param changed how many units' rows have changed
/// @param units their ids, ascending: all of them, or the first [#MOST_UNITS]
/// @param incarnation of the database that holds them, null in notices of before: where it is another one, the figures
///     were emptied or put back, and nothing that was known of versions holds
public record RollUpsChanged(
        String form,
        String period,
        long revision,
        long previous,
        int changed,
        List<Long> units,
        @Nullable String incarnation)
        implements Event {

    /// A notice stays small however many units a change of the tree moves.
    public static final int MOST_UNITS = 1_000;

    public RollUpsChanged {
        Require.code("form", form);
        Require.period(period);
        Require.positive("revision", revision);
        if (previous < 0 || previous >= revision) {
            throw new IllegalArgumentException("previous must be 0 to " + (revision - 1) + ", was " + previous);
        }
        units = Require.list("units", units);
        units.forEach(unit -> Require.positive("an element of units", unit));
        Require.distinct("unit", units);
        Require.between("number of units", 0, MOST_UNITS, units.size());
        if (changed < units.size()) {
            throw new IllegalArgumentException(
                    "changed must be at least the number of units, " + units.size() + ", was " + changed);
        }
    }

    /// `DVCQ-Q/2024-Q1`.
    @Override
    public String key() {
        return CampaignChanged.key(form, period);
    }

    /// Whether `units` names every unit that has changed.
    public boolean complete() {
        return units.size() == changed;
    }
}
