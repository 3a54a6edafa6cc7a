package vn.hopluu.aggregation.progress;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.question.UnitView;
import vn.hopluu.web.list.Paged;

/// A node's progress and what it is made of.
///
/// @param whole the node with everything below it
/// @param own the node's own reports alone
/// @param items a page of the children in the order of their codes, each with everything below it
@Schema(name = "ProgressOfChildren")
public record ChildrenProgressView(
        ProgressView whole,
        ProgressCounts own,
        List<Child> items,

        @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
        URI next)
        implements Paged {

    /// A unit that reports to the node, with everything below it.
    @Schema(name = "ProgressOfChild")
    public record Child(UnitView unit, ProgressCounts counts) {}
}
