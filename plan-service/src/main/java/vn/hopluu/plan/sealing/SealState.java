package vn.hopluu.plan.sealing;

/// Where a seal stands.
enum SealState {
    /// Asked for; report-service has not answered yet.
    ASKED,
    /// report-service has closed what is below the unit: no report there moves, until the seal is broken.
    SEALED,
    /// No answer came in time. Whatever report-service has closed opens again.
    ENDED,
    /// Whoever asked for it has taken it back.
    TAKEN_BACK,
    /// It was sealed, and is not any more.
    BROKEN
}
