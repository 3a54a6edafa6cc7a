package vn.hopluu.report.check;

import java.util.List;

/// One kind of check. Whoever knows something that a report can be held against brings one, as a bean.
public interface Check {

    /// What it finds, without explanations; the caller adds what the report says to each.
    ///
    /// @param subject with its days, stated or proposed
    List<Finding> findings(CheckedReport subject, Expectation expected);
}
