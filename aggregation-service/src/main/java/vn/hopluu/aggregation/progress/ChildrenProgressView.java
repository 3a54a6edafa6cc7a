package vn.hopluu.aggregation.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.aggregation.question.UnitView;

/// A node's progress and what it is made of.
///
/// @param whole the node with everything below it
/// @param own the node's own reports alone
/// @param children in the order of their codes, each with everything below it
@Schema(name = "ProgressOfChildren")
public record ChildrenProgressView(ProgressView whole, ProgressCounts own, List<Child> children) {

    /// A unit that reports to the node, with everything below it.
    @Schema(name = "ProgressOfChild")
    public record Child(UnitView unit, ProgressCounts counts) {}
}
