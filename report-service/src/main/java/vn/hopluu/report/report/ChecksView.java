package vn.hopluu.report.report;

import java.util.List;
import vn.hopluu.report.check.Finding;

/// What the checks find in a report.
///
/// @param passes whether it could be handed in with these findings; its shape is checked besides
public record ChecksView(boolean passes, List<Finding> findings) {

    static ChecksView of(List<Finding> findings) {
        return new ChecksView(findings.stream().allMatch(Finding::passes), findings);
    }
}
