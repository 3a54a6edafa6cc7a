package vn.hopluu.aggregation.figures.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.hierarchy.DatedTree;
import vn.hopluu.aggregation.hierarchy.Territories;
import vn.hopluu.aggregation.reference.Reorganisations;
import vn.hopluu.aggregation.reference.Trees;

/// The tree with its successions, read again only when one of the two has changed: a country's tree is some ten
/// thousand rows, and it changes a few times a year.
@ApplicationScoped
class Structures {

    private final Trees trees;
    private final Reorganisations reorganisations;
    private volatile @Nullable Known newest;

    Structures(Trees trees, Reorganisations reorganisations) {
        this.trees = trees;
        this.reorganisations = reorganisations;
    }

    /// @param tree never changed
    record Known(long treeRevision, long reorganisationRevision, DatedTree tree, Territories territories) {}

    Known now() {
        long treeRevision = trees.revision();
        long reorganisationRevision = reorganisations.revision();
        Known known = newest;
        if (known != null
                && known.treeRevision == treeRevision
                && known.reorganisationRevision == reorganisationRevision) {
            return known;
        }
        Trees.Snapshot snapshot = trees.read();
        Known read = new Known(
                snapshot.revision(),
                reorganisationRevision,
                snapshot.tree(),
                new Territories(snapshot.tree(), reorganisations.successions()));
        newest = read;
        return read;
    }
}
