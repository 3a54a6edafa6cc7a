package vn.hopluu.plan.problem;

import vn.hopluu.web.problem.ProblemType;

/// The problems of plan-service, beside those that any endpoint may answer with.
public final class PlanProblem {

    public static final ProblemType OWN_ROLES = new ProblemType("plan", "own-roles", 403);
    public static final ProblemType UNKNOWN_UNIT = new ProblemType("plan", "unknown-unit", 404);
    public static final ProblemType UNKNOWN_REORGANISATION = new ProblemType("plan", "unknown-reorganisation", 404);
    public static final ProblemType UNKNOWN_REGIME = new ProblemType("plan", "unknown-regime", 404);
    public static final ProblemType UNKNOWN_INDICATOR = new ProblemType("plan", "unknown-indicator", 404);
    public static final ProblemType UNKNOWN_FORM = new ProblemType("plan", "unknown-form", 404);
    public static final ProblemType UNKNOWN_PLAN = new ProblemType("plan", "unknown-plan", 404);
    public static final ProblemType UNKNOWN_TARGET = new ProblemType("plan", "unknown-target", 404);
    public static final ProblemType UNKNOWN_TASK = new ProblemType("plan", "unknown-task", 404);
    public static final ProblemType UNKNOWN_CALENDAR = new ProblemType("plan", "unknown-calendar", 404);
    public static final ProblemType UNKNOWN_CAMPAIGN = new ProblemType("plan", "unknown-campaign", 404);
    public static final ProblemType UNKNOWN_SEAL = new ProblemType("plan", "unknown-seal", 404);
    public static final ProblemType UNKNOWN_OBLIGATION = new ProblemType("plan", "unknown-obligation", 404);
    public static final ProblemType CODE_TAKEN = new ProblemType("plan", "code-taken", 409);
    public static final ProblemType UNIT_CYCLE = new ProblemType("plan", "unit-cycle", 409);
    public static final ProblemType UNITS_LEFT_BEHIND = new ProblemType("plan", "units-left-behind", 409);
    public static final ProblemType STILL_OWES = new ProblemType("plan", "still-owes", 409);
    public static final ProblemType SUPERIOR_NOT_VALID = new ProblemType("plan", "superior-not-valid", 422);
    public static final ProblemType REORGANISATION_REFUSED = new ProblemType("plan", "reorganisation-refused", 409);
    public static final ProblemType OTHER_REORGANISATION = new ProblemType("plan", "other-reorganisation", 409);
    public static final ProblemType IN_USE = new ProblemType("plan", "in-use", 409);
    public static final ProblemType VERSIONS_OVERLAP = new ProblemType("plan", "versions-overlap", 409);
    public static final ProblemType NO_FORM_VERSION = new ProblemType("plan", "no-form-version", 422);
    public static final ProblemType PLAN_CYCLE = new ProblemType("plan", "plan-cycle", 409);
    public static final ProblemType NOT_IN_POPULATION = new ProblemType("plan", "not-in-population", 422);
    public static final ProblemType ACT_REFUSED = new ProblemType("plan", "act-refused", 409);
    public static final ProblemType NO_SUCCESSOR = new ProblemType("plan", "no-successor", 422);
    public static final ProblemType ACT_ID_TAKEN = new ProblemType("plan", "act-id-taken", 422);
    public static final ProblemType PLAN_PUBLISHED = new ProblemType("plan", "plan-published", 409);
    public static final ProblemType NOT_IN_STRUCTURE = new ProblemType("plan", "not-in-structure", 422);
    public static final ProblemType SEALED = new ProblemType("plan", "sealed", 409);
    public static final ProblemType NOT_BEING_SEALED = new ProblemType("plan", "not-being-sealed", 409);
    public static final ProblemType NOT_SEALED = new ProblemType("plan", "not-sealed", 409);
    public static final ProblemType UNKNOWN_USER = new ProblemType("plan", "unknown-user", 404);
    public static final ProblemType LIST_REFUSED = new ProblemType("plan", "list-refused", 422);
    public static final ProblemType CONFLICT = new ProblemType("plan", "conflict", 409);
    public static final ProblemType RESTORING = new ProblemType("plan", "restoring", 503);

    private PlanProblem() {}
}
