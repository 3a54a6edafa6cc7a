package vn.hopluu.report.review;

/// When a step is taken.
public enum Phase {
    /// Inside the unit, on its draft: kiểm tra, ký duyệt.
    DRAFT,
    /// On the version handed in: the collecting office, the owners of sections.
    HANDED_IN
}
