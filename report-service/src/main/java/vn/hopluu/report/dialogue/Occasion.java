package vn.hopluu.report.dialogue;

/// Why a dialogue was held; the members of the dimension `occasion`.
public enum Occasion {
    /// Theo kế hoạch.
    PLANNED,
    /// Đột xuất.
    ON_DEMAND
}
