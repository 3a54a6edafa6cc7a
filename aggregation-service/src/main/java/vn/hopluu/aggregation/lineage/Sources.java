package vn.hopluu.aggregation.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Figures;

/// Which figures a unit's computed total is made of: every own figure below it, save where a declared value stands in
/// for a whole subtree. Pure, and by walking down from the top; the fold passes differences up.
final class Sources {

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
    record Used(
            Source source,
            Use use,
            @Nullable Source coveredBy,
            @Nullable Missing missing) {}

    private final boolean adds;
    private final Map<Long, List<Source>> children = new HashMap<>();
    private final List<Used> found = new ArrayList<>();

    private Sources(boolean adds) {
        this.adds = adds;
    }

    /// @param top the unit whose total it is; its own declared value stands beside the computed total, not in it
    /// @return the sources by unit id, the top among them
    static List<Used> of(long top, boolean adds, List<Source> subtree) {
        Sources sources = new Sources(adds);
        subtree.forEach(source -> {
            if (source.unit() != top) {
                sources.children
                        .computeIfAbsent(source.parent(), parent -> new ArrayList<>())
                        .add(source);
            }
        });
        subtree.stream().filter(source -> source.unit() == top).forEach(source -> {
            sources.note(source, null);
            sources.walk(top, null);
        });
        sources.found.sort((a, b) -> Long.compare(a.source().unit(), b.source().unit()));
        return List.copyOf(sources.found);
    }

    private void walk(long parent, @Nullable Source coveredBy) {
        for (Source child : children.getOrDefault(parent, List.of())) {
            if (coveredBy == null && adds && child.declares()) {
                found.add(new Used(child, Use.DECLARED, null, missing(child)));
                walk(child.unit(), child);
            } else {
                note(child, coveredBy);
                walk(child.unit(), coveredBy);
            }
        }
    }

    private void note(Source source, @Nullable Source coveredBy) {
        found.add(new Used(source, use(source, coveredBy), coveredBy, missing(source)));
    }

    private Use use(Source source, @Nullable Source coveredBy) {
        if (coveredBy != null) {
            return Use.COVERED;
        }
        return !source.states() ? Use.NONE : adds ? Use.OWN : Use.KEPT;
    }

    private static @Nullable Missing missing(Source source) {
        Source.Stated own = source.own();
        if (own == null || own.version() == null) {
            return source.owes() ? Missing.NO_REPORT : null;
        }
        return switch (own.mark()) {
            case Figures.MISSING -> Missing.MISSING;
            case Figures.UNANSWERED -> Missing.UNANSWERED;
            default -> null;
        };
    }
}
