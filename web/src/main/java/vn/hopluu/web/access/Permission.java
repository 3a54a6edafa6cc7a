package vn.hopluu.web.access;

/// What a caller may be allowed to do. Every endpoint names one with [Requires].
public enum Permission {
    /// Reach the service at all, and read what belongs to nobody.
    ANYTHING,
    /// Read units, routes and their history.
    UNITS_READ,
    /// Create and change units and routes.
    UNITS_WRITE,
    /// Read indicators, forms and regimes.
    CATALOGUE_READ,
    /// Create and change indicators, forms and regimes.
    CATALOGUE_WRITE,
    /// Read plans and campaigns.
    PLANS_READ,
    /// Draft and publish plans.
    PLANS_WRITE,
    /// Read who is assigned to what.
    ASSIGNMENTS_READ,
    /// Assign users to units, and withdraw them.
    ASSIGNMENTS_WRITE,
    /// Read a unit's reports.
    REPORTS_READ,
    /// Draft, submit, correct and withdraw a unit's reports.
    REPORTS_WRITE,
    /// Return and approve reports.
    REPORTS_REVIEW,
    /// Read roll-ups.
    ROLLUPS_READ,
    /// Verify stored figures and look after the service.
    OPERATIONS
}
