package vn.hopluu.report;

import vn.hopluu.web.problem.ProblemType;

/// The problems of report-service's own making.
public enum ReportProblem implements ProblemType {
    UNKNOWN_UNIT("unknown-unit", 404, "No such unit"),
    UNKNOWN_CAMPAIGN("unknown-campaign", 404, "No such campaign"),
    UNKNOWN_REPORT("unknown-report", 404, "No such report"),
    UNKNOWN_VERSION("unknown-version", 404, "No such version"),
    UNKNOWN_STEP("unknown-step", 404, "No such step"),
    UNKNOWN_MODEL("unknown-model", 404, "No such model"),
    UNKNOWN_IMPORT("unknown-import", 404, "No such import"),
    UNKNOWN_DIALOGUE("unknown-dialogue", 404, "No such dialogue"),
    AMBIGUOUS_UNIT("ambiguous-unit", 409, "Several units bore this code"),
    WINDOW_NOT_BEGUN("window-not-begun", 409, "The period has not begun"),
    BEING_SEALED("being-sealed", 409, "The campaign is being sealed"),
    SEALED_CAMPAIGN("sealed-campaign", 409, "The campaign is sealed"),
    SUPERSEDED_FORM_VERSION("superseded-form-version", 409, "Another version of the form is in use"),
    ILLEGAL_MOVE("illegal-move", 409, "The report's state does not allow this"),
    STEP_OPEN("step-open", 409, "A step of the review is open"),
    STEP_NOT_DUE("step-not-due", 409, "The step is for another stage of the report"),
    STEP_TAKEN("step-taken", 409, "Somebody else took the step"),
    OTHER_PERSON_NEEDED("other-person-needed", 409, "The regime wants different persons"),
    ILLEGAL_STEP("illegal-step", 409, "The state of the entry does not allow this"),
    SAME_MODEL("same-model", 409, "The model stands in the register"),
    ALREADY_SUBMITTED("already-submitted", 409, "The report has been handed in"),
    IMPORT_COMMITTED("import-committed", 409, "The import has been committed"),
    KEY_IN_USE("key-in-use", 409, "A request with this key is being answered"),
    BATCH_CUT("batch-cut", 413, "The batch was not read to its end"),
    STALE("stale", 412, "The report has changed since it was read"),
    STALE_ENTRY("stale-entry", 412, "The entry has changed since it was read"),
    INVALID_ENTRY("invalid-entry", 422, "The entry cannot stand in the register"),
    INVALID_REPORT("invalid-report", 422, "The report does not fit its form"),
    FILE_REFUSED("file-refused", 422, "The file cannot be taken in"),
    CHECKS_NOT_PASSED("checks-not-passed", 422, "The report does not pass its checks"),
    UNIT_NOT_VALID("unit-not-valid", 422, "The unit does not stand in this period"),
    KEY_REUSED("key-reused", 422, "The key was used with another body"),
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is missing"),
    TOO_MANY_IMPORTS("too-many-imports", 429, "Too many imports wait"),
    RESENT_LATELY("resent-lately", 429, "The campaign was sent again a short while ago"),
    FAILED("failed", 500, "Something failed on our side"),
    RESTORING("restoring", 503, "Reports are being taken back after a restore"),
    BUSY("busy", 503, "Too many reports at once"),
    HELD("report-held", 503, "Báo cáo đang được ghi ở nơi khác"),
    DATABASE_AWAY("database-away", 503, "The database does not answer"),
    REFERENCE_BEHIND("reference-behind", 503, "Part of the catalogue has not arrived yet");

    private final String slug;
    private final int status;
    private final String title;

    ReportProblem(String slug, int status, String title) {
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
