package vn.hopluu.events;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A campaign is sealed (chốt số liệu) for one root, or its seal is broken: the reports of the units under the
/// root take no more moves, and the forest under it stays as it is here whatever becomes of the tree.
///
/// It carries the edges themselves, so that whoever takes it in late, or fills an empty database from the
/// topics, rolls up along the same ones.
///
/// @param rootId the root of the campaign's forest
/// @param sealed false: the seal is broken, and the edges follow the tree again
/// @param at when it was done
/// @param reason why, in a person's words
/// @param edges every unit under the root and the root itself, ascending; empty where `sealed` is false
public record SealChanged(
        String form,
        String period,
        long rootId,
        long revision,
        boolean sealed,
        Instant at,
        String reason,
        List<Edge> edges)
        implements Event {

    /// A unit and the one it adds into.
    ///
    /// @param parentId 0 for the root
    public record Edge(long unitId, long parentId) {
        public Edge {
            Require.positive("unitId", unitId);
            if (parentId < 0) {
                throw new IllegalArgumentException("parentId must be at least 0, was " + parentId);
            }
        }
    }

    public SealChanged {
        Require.code("form", form);
        Require.period(period);
        Require.positive("rootId", rootId);
        Require.positive("revision", revision);
        Require.present("at", at);
        Require.text("reason", reason);
        edges = Require.list("edges", edges);
        Require.distinct("unit", edges.stream().map(Edge::unitId).toList());
        if (sealed) {
            requireWhole(rootId, edges);
        } else if (!edges.isEmpty()) {
            throw new IllegalArgumentException("edges must be empty where the seal is broken");
        }
    }

    /// `seal/DVCQ-Q/2024-Q1/17`.
    @Override
    public String key() {
        return "seal/" + campaign() + "/" + rootId;
    }

    /// `DVCQ-Q/2024-Q1`.
    public String campaign() {
        return CampaignChanged.key(form, period);
    }

    private static void requireWhole(long rootId, List<Edge> edges) {
        Set<Long> units = new HashSet<>();
        edges.forEach(edge -> units.add(edge.unitId()));
        for (Edge edge : edges) {
            if ((edge.unitId() == rootId) != (edge.parentId() == 0)
                    || (edge.parentId() != 0 && !units.contains(edge.parentId()))) {
                throw new IllegalArgumentException("edge of unit " + edge.unitId()
                        + " must lead to a unit of the list, and " + "that of the root " + rootId + " to 0");
            }
        }
        if (!units.contains(rootId)) {
            throw new IllegalArgumentException("edges must hold the root " + rootId);
        }
    }
}
