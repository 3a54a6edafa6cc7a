package vn.hopluu.web.access;

/// What a caller may be allowed to do. Every endpoint names one in `@PermissionsAllowed`; which roles have which, says
/// the module `access`. A permission says that a caller may do such a thing somewhere; where, says its scope.
public final class Permission {

    /// Reach the service at all, and read what belongs to nobody.
    public static final String ANYTHING = "anything";
    /// Read units, routes and their history.
    public static final String UNITS_READ = "units-read";
    /// Create and change units and routes.
    public static final String UNITS_WRITE = "units-write";
    /// Read indicators, forms and regimes.
    public static final String CATALOGUE_READ = "catalogue-read";
    /// Create and change indicators, forms and regimes.
    public static final String CATALOGUE_WRITE = "catalogue-write";
    /// Read plans and campaigns.
    public static final String PLANS_READ = "plans-read";
    /// Draft and publish plans.
    public static final String PLANS_WRITE = "plans-write";
    /// Read who is assigned to what.
    public static final String ASSIGNMENTS_READ = "assignments-read";
    /// Assign users to units, and withdraw them.
    public static final String ASSIGNMENTS_WRITE = "assignments-write";
    /// Send on leave, replace, and name who signs for oneself.
    public static final String ASSIGNMENTS_ACT = "assignments-act";
    /// Read a unit's reports.
    public static final String REPORTS_READ = "reports-read";
    /// Draft, correct and withdraw a unit's reports.
    public static final String REPORTS_WRITE = "reports-write";
    /// Hand a unit's draft in.
    public static final String REPORTS_SUBMIT = "reports-submit";
    /// Take the steps of a report's review, inside its unit and above it.
    public static final String REPORTS_STEP = "reports-step";
    /// Return, approve and lock reports.
    public static final String REPORTS_REVIEW = "reports-review";
    /// Read roll-ups.
    public static final String ROLLUPS_READ = "rollups-read";
    /// Verify stored figures and look after the service.
    public static final String OPERATIONS = "operations";

    private Permission() {}
}
