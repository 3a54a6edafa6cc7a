package vn.hopluu.aggregation.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;

/// Which figures a unit's computed total is made of: every own figure below it, save where a declared value stands in
/// for a whole subtree. Pure, and by walking down from the top; the fold passes differences up.
final class Contributions {

    /// How a unit's figures enter the total.
    @Schema(name = "LineageUse")
    enum Use {
        /// Its own figure is added.
        OWN,
        /// Its declared value stands in for itself and all below it.
        DECLARED,
        /// A declared value above stands in for it.
        COVERED,
        /// It has stated nothing that counts.
        NONE,
        /// Its figure is kept by itself: the slot does not add.
        KEPT
    }

    /// Why a unit's own figure is not there though it is expected.
    @Schema(name = "LineageMissing")
    enum Missing {
        /// It owes a report, and none counts on this basis.
        NO_REPORT,
        MISSING,
        UNANSWERED
    }

    /// @param coveredBy the unit whose declared value stands in for it
    record Contribution(
            Contributor contributor,
            Use use,
            @Nullable Contributor coveredBy,
            @Nullable Missing missing) {}

    private final boolean adds;
    private final Map<Long, List<Contributor>> children = new HashMap<>();
    private final List<Contribution> found = new ArrayList<>();

    private Contributions(boolean adds) {
        this.adds = adds;
    }

    /// @param top the unit whose total it is; its own declared value stands beside the computed total, not in it
    /// @return the contributions by unit id, the top among them
    static List<Contribution> of(long top, boolean adds, List<Contributor> subtree) {
        Contributions contributions = new Contributions(adds);
        subtree.forEach(contributor -> {
            if (contributor.unit() != top) {
                contributions
                        .children
                        .computeIfAbsent(contributor.parent(), parent -> new ArrayList<>())
                        .add(contributor);
            }
        });
        subtree.stream().filter(contributor -> contributor.unit() == top).forEach(contributor -> {
            contributions.note(contributor, null);
            contributions.walk(top, null);
        });
        contributions.found.sort(
                (a, b) -> Long.compare(a.contributor().unit(), b.contributor().unit()));
        return List.copyOf(contributions.found);
    }

    private void walk(long parent, @Nullable Contributor coveredBy) {
        for (Contributor child : children.getOrDefault(parent, List.of())) {
            if (coveredBy == null && adds && child.standsIn()) {
                found.add(new Contribution(child, Use.DECLARED, null, missing(child)));
                walk(child.unit(), child);
            } else {
                note(child, coveredBy);
                walk(child.unit(), coveredBy);
            }
        }
    }

    private void note(Contributor contributor, @Nullable Contributor coveredBy) {
        found.add(new Contribution(contributor, use(contributor, coveredBy), coveredBy, missing(contributor)));
    }

    private Use use(Contributor contributor, @Nullable Contributor coveredBy) {
        if (coveredBy != null) {
            return Use.COVERED;
        }
        return !contributor.states() ? Use.NONE : adds ? Use.OWN : Use.KEPT;
    }

    private static @Nullable Missing missing(Contributor contributor) {
        Contributor.StatedSlot own = contributor.own();
        if (own == null || own.version() == null) {
            return contributor.owes() ? Missing.NO_REPORT : null;
        }
        return switch (own.mark()) {
            case SlotValues.MISSING -> Missing.MISSING;
            case SlotValues.UNANSWERED -> Missing.UNANSWERED;
            default -> null;
        };
    }
}
