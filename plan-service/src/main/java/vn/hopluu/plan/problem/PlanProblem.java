package vn.hopluu.plan.problem;

import vn.hopluu.web.problem.ProblemType;

/// The problems of plan-service, beside those that any endpoint may answer with.
public enum PlanProblem implements ProblemType {
    BAD_PAGE("bad-page", 400, "This page cannot be given"),
    UNKNOWN_UNIT("unknown-unit", 404, "No such unit"),
    UNKNOWN_REORGANISATION("unknown-reorganisation", 404, "No such reorganisation"),
    UNKNOWN_REGIME("unknown-regime", 404, "No such regime"),
    UNKNOWN_INDICATOR("unknown-indicator", 404, "No such indicator"),
    UNKNOWN_FORM("unknown-form", 404, "No such form"),
    UNKNOWN_PLAN("unknown-plan", 404, "No such plan"),
    UNKNOWN_CALENDAR("unknown-calendar", 404, "No such calendar"),
    UNKNOWN_CAMPAIGN("unknown-campaign", 404, "No such campaign"),
    UNKNOWN_SEAL("unknown-seal", 404, "No such seal"),
    UNKNOWN_OBLIGATION("unknown-obligation", 404, "No such obligation"),
    AMBIGUOUS_UNIT("ambiguous-unit", 409, "The code names several units"),
    CODE_TAKEN("code-taken", 409, "Another unit bears the code on these days"),
    UNIT_CYCLE("unit-cycle", 409, "A unit would stand above itself"),
    UNITS_LEFT_BEHIND("units-left-behind", 409, "Other units still need this one"),
    STILL_OWES("still-owes", 409, "The unit still owes reports"),
    SUPERIOR_NOT_VALID("superior-not-valid", 422, "A unit must be valid as long as those that stand under it"),
    REORGANISATION_REFUSED("reorganisation-refused", 409, "The reorganisation cannot be applied"),
    OTHER_REORGANISATION("other-reorganisation", 409, "The code names another reorganisation already"),
    IN_USE("in-use", 409, "What is in use may not change like this"),
    VERSIONS_OVERLAP("versions-overlap", 409, "Two versions would be valid on the same day"),
    NO_FORM_VERSION("no-form-version", 422, "The form has no version for the period"),
    PLAN_CYCLE("plan-cycle", 409, "A plan would stand above itself"),
    NOT_IN_POPULATION("not-in-population", 422, "Who is to owe the report is not there on the structure date"),
    ACT_REFUSED("act-refused", 409, "The obligation does not allow this act"),
    NO_SUCCESSOR("no-successor", 422, "The unit does not succeed the other one"),
    ACT_ID_TAKEN("act-id-taken", 422, "Another act bears this id"),
    PLAN_PUBLISHED("plan-published", 409, "A published plan is fixed"),
    NOT_IN_STRUCTURE("not-in-structure", 422, "The unit has no place in the campaign's structure"),
    SEALED("sealed", 409, "The campaign is sealed"),
    NOT_BEING_SEALED("not-being-sealed", 409, "No seal is being asked for"),
    NOT_SEALED("not-sealed", 409, "The campaign is not sealed"),
    UNKNOWN_USER("unknown-user", 404, "Nothing was ever assigned to this user"),
    LIST_REFUSED("list-refused", 422, "The list is refused as a whole"),
    CONFLICT("conflict", 409, "The change meets another one"),
    STALE("stale", 412, "It has changed since it was read"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is missing"),
    RESTORING("restoring", 503, "What was published is being taken back after a restore");

    private final String slug;
    private final int status;
    private final String title;

    PlanProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
