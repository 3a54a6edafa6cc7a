package vn.hopluu.aggregation.fold;

/// Which of a report's two figures a total is made of.
public enum Basis {
    /// What is handed in now, or else what was last approved: what screens show while reports are coming.
    SUBMITTED,
    /// What was last approved: what official documents use.
    APPROVED
}
