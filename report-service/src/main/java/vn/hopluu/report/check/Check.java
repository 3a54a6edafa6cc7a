package vn.hopluu.report.check;

import java.util.List;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;

/// One kind of check. Whoever knows something that a report can be held against brings one, as a bean.
public interface Check {

    /// What it finds, without explanations; the caller adds what the report says to each.
    ///
    /// @param subject with its days, stated or proposed
    List<Finding> findings(CheckedReport subject, Expectation expected);

    /// All that it may ever ask reports of this form to explain, whatever stands in them: files have a place for each.
    List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage);
}
