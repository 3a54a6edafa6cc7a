package vn.hopluu.plan.problem;

import vn.hopluu.web.problem.ProblemType;

/// The problems of plan-service, beside those that any endpoint may answer with.
public final class PlanProblem {

    public static final ProblemType UNKNOWN_UNIT = new ProblemType("unknown-unit", 404, "No such unit");
    public static final ProblemType UNKNOWN_REORGANISATION =
            new ProblemType("unknown-reorganisation", 404, "No such reorganisation");
    public static final ProblemType UNKNOWN_REGIME = new ProblemType("unknown-regime", 404, "No such regime");
    public static final ProblemType UNKNOWN_INDICATOR = new ProblemType("unknown-indicator", 404, "No such indicator");
    public static final ProblemType UNKNOWN_FORM = new ProblemType("unknown-form", 404, "No such form");
    public static final ProblemType UNKNOWN_PLAN = new ProblemType("unknown-plan", 404, "No such plan");
    public static final ProblemType UNKNOWN_CALENDAR = new ProblemType("unknown-calendar", 404, "No such calendar");
    public static final ProblemType UNKNOWN_CAMPAIGN = new ProblemType("unknown-campaign", 404, "No such campaign");
    public static final ProblemType UNKNOWN_SEAL = new ProblemType("unknown-seal", 404, "No such seal");
    public static final ProblemType UNKNOWN_OBLIGATION =
            new ProblemType("unknown-obligation", 404, "No such obligation");
    public static final ProblemType AMBIGUOUS_UNIT =
            new ProblemType("ambiguous-unit", 409, "The code names several units");
    public static final ProblemType CODE_TAKEN =
            new ProblemType("code-taken", 409, "Another unit bears the code on these days");
    public static final ProblemType UNIT_CYCLE = new ProblemType("unit-cycle", 409, "A unit would stand above itself");
    public static final ProblemType UNITS_LEFT_BEHIND =
            new ProblemType("units-left-behind", 409, "Other units still need this one");
    public static final ProblemType STILL_OWES = new ProblemType("still-owes", 409, "The unit still owes reports");
    public static final ProblemType SUPERIOR_NOT_VALID =
            new ProblemType("superior-not-valid", 422, "A unit must be valid as long as those that stand under it");
    public static final ProblemType REORGANISATION_REFUSED =
            new ProblemType("reorganisation-refused", 409, "The reorganisation cannot be applied");
    public static final ProblemType OTHER_REORGANISATION =
            new ProblemType("other-reorganisation", 409, "The code names another reorganisation already");
    public static final ProblemType IN_USE = new ProblemType("in-use", 409, "What is in use may not change like this");
    public static final ProblemType VERSIONS_OVERLAP =
            new ProblemType("versions-overlap", 409, "Two versions would be valid on the same day");
    public static final ProblemType NO_FORM_VERSION =
            new ProblemType("no-form-version", 422, "The form has no version for the period");
    public static final ProblemType PLAN_CYCLE = new ProblemType("plan-cycle", 409, "A plan would stand above itself");
    public static final ProblemType NOT_IN_POPULATION =
            new ProblemType("not-in-population", 422, "Who is to owe the report is not there on the structure date");
    public static final ProblemType ACT_REFUSED =
            new ProblemType("act-refused", 409, "The obligation does not allow this act");
    public static final ProblemType NO_SUCCESSOR =
            new ProblemType("no-successor", 422, "The unit does not succeed the other one");
    public static final ProblemType ACT_ID_TAKEN = new ProblemType("act-id-taken", 422, "Another act bears this id");
    public static final ProblemType PLAN_PUBLISHED =
            new ProblemType("plan-published", 409, "A published plan is fixed");
    public static final ProblemType NOT_IN_STRUCTURE =
            new ProblemType("not-in-structure", 422, "The unit has no place in the campaign's structure");
    public static final ProblemType SEALED = new ProblemType("sealed", 409, "The campaign is sealed");
    public static final ProblemType NOT_BEING_SEALED =
            new ProblemType("not-being-sealed", 409, "No seal is being asked for");
    public static final ProblemType NOT_SEALED = new ProblemType("not-sealed", 409, "The campaign is not sealed");
    public static final ProblemType UNKNOWN_USER =
            new ProblemType("unknown-user", 404, "Nothing was ever assigned to this user");
    public static final ProblemType LIST_REFUSED =
            new ProblemType("list-refused", 422, "The list is refused as a whole");
    public static final ProblemType CONFLICT = new ProblemType("conflict", 409, "The change meets another one");
    public static final ProblemType RESTORING =
            new ProblemType("restoring", 503, "What was published is being taken back after a restore");

    private PlanProblem() {}
}
