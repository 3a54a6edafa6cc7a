package vn.hopluu.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A page of the units for which a seal is asked for, each with the one it adds into at that moment. A seal may stand
/// at any unit, with any number of units below it, so its units never travel in one event.
///
/// The pages of an asking are sent before its [ClosingRequested], which says how many they are.
///
/// @param unitId the unit for which the campaign is to be sealed, with everything below it
/// @param revision that of the asking
/// @param page from 0
/// @param edges ascending by unit; whom the sealed unit itself adds into is not part of it
public record SealedUnits(
        String form, String period, long unitId, long revision, int page, List<SealChanged.Edge> edges)
        implements Event {

    /// The most units of a page: some 200 kB.
    public static final int LARGEST = 5_000;

    /// The most pages of an asking.
    public static final int MOST = 1_000;

    public SealedUnits {
        Require.code("form", form);
        Require.period(period);
        Require.positive("unitId", unitId);
        Require.positive("revision", revision);
        Require.between("page", 0, MOST - 1, page);
        edges = Require.list("edges", edges);
        Require.between("the number of edges", 1, LARGEST, edges.size());
        Set<Long> units = new HashSet<>();
        for (SealChanged.Edge edge : edges) {
            if (!units.add(edge.unitId())) {
                throw new IllegalArgumentException("unit stands twice: " + edge.unitId());
            }
            if ((edge.unitId() == unitId) != (edge.parentId() == 0)) {
                throw new IllegalArgumentException("edge of unit " + edge.unitId()
                        + " must lead to another unit, and that of " + unitId + " to 0");
            }
        }
    }

    /// `edges/DVCQ-Q/2024-Q1/17/0`.
    @Override
    public String key() {
        return "edges/" + campaign() + "/" + unitId + "/" + page;
    }

    /// `DVCQ-Q/2024-Q1`.
    public String campaign() {
        return CampaignChanged.key(form, period);
    }
}
