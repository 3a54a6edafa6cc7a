package vn.hopluu.events;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A campaign is sealed (chốt số liệu) for a unit, or its seal is broken: the reports of the unit and of those below
/// it take no more moves, and the forest below it stays as it was when the seal was asked for, whatever becomes of
/// the tree.
///
/// The edges travel, so that whoever takes the seal in late, or fills an empty database from the topics, rolls up
/// along the same ones: in the [SealedUnits] of the request, or, in a seal of before there were requests, here.
///
/// @param rootId the unit at the top of what is sealed
/// @param sealed false: the seal is broken, and the edges follow the tree again
/// @param at when it was done
/// @param reason why, in a person's words
/// @param edges of a seal of before: every unit below and the sealed one itself, ascending. Else empty
/// @param closed what report-service closed; null where the seal is broken, and in a seal of before
public record SealChanged(
        String form,
        String period,
        long rootId,
        long revision,
        boolean sealed,
        Instant at,
        String reason,
        List<Edge> edges,
        @Nullable Closed closed)
        implements Event {

    /// A unit and the one it adds into.
    ///
    /// @param parentId 0 for the sealed unit itself
    public record Edge(long unitId, long parentId) {
        public Edge {
            Require.positive("unitId", unitId);
            if (parentId < 0) {
                throw new IllegalArgumentException("parentId must be at least 0, was " + parentId);
            }
        }
    }

    /// What report-service answered to the request for the seal.
    ///
    /// @param request the revision of the asking, which its [SealedUnits] bear
    /// @param pages how many these are
    /// @param reports as in [CampaignClosed]
    /// @param digest as in [CampaignClosed]
    /// @param asOf the highest revision under the seal: what is above it is not folded until the seal is broken
    public record Closed(long request, int pages, long reports, String digest, long asOf) {
        public Closed {
            Require.positive("request", request);
            Require.between("pages", 1, SealedUnits.MOST, pages);
            if (reports < 0 || asOf < 0) {
                throw new IllegalArgumentException(
                        "reports and asOf must be at least 0, were " + reports + ", " + asOf);
            }
            CampaignStatement.requireDigest("digest", digest);
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
        if (sealed && closed == null) {
            requireWhole(rootId, edges);
        } else if (!edges.isEmpty()) {
            throw new IllegalArgumentException("edges must be empty where the seal is broken or has pages");
        } else if (!sealed && closed != null) {
            throw new IllegalArgumentException("closed must be absent where the seal is broken");
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
