package vn.hopluu.report;

import vn.hopluu.web.problem.ProblemType;

/// The problems of report-service's own making.
public final class ReportProblem {

    public static final ProblemType UNKNOWN_UNIT = new ProblemType("unknown-unit", 404, "No such unit");
    public static final ProblemType UNKNOWN_CAMPAIGN = new ProblemType("unknown-campaign", 404, "No such campaign");
    public static final ProblemType UNKNOWN_REPORT = new ProblemType("unknown-report", 404, "No such report");
    public static final ProblemType UNKNOWN_VERSION = new ProblemType("unknown-version", 404, "No such version");
    public static final ProblemType UNKNOWN_STEP = new ProblemType("unknown-step", 404, "No such step");
    public static final ProblemType UNKNOWN_MODEL = new ProblemType("unknown-model", 404, "No such model");
    public static final ProblemType UNKNOWN_IMPORT = new ProblemType("unknown-import", 404, "No such import");
    public static final ProblemType UNKNOWN_DIALOGUE = new ProblemType("unknown-dialogue", 404, "No such dialogue");
    public static final ProblemType AMBIGUOUS_UNIT =
            new ProblemType("ambiguous-unit", 409, "Several units bore this code");
    public static final ProblemType WINDOW_NOT_BEGUN =
            new ProblemType("window-not-begun", 409, "The period has not begun");
    public static final ProblemType BEING_SEALED = new ProblemType("being-sealed", 409, "The campaign is being sealed");
    public static final ProblemType SEALED_CAMPAIGN = new ProblemType("sealed-campaign", 409, "The campaign is sealed");
    public static final ProblemType SUPERSEDED_FORM_VERSION =
            new ProblemType("superseded-form-version", 409, "Another version of the form is in use");
    public static final ProblemType ILLEGAL_MOVE =
            new ProblemType("illegal-move", 409, "The report's state does not allow this");
    public static final ProblemType WILL_BE_LATE =
            new ProblemType("will-be-late", 409, "Rút lại thì lần nộp sau là nộp muộn");
    public static final ProblemType STEP_OPEN = new ProblemType("step-open", 409, "A step of the review is open");
    public static final ProblemType STEP_NOT_DUE =
            new ProblemType("step-not-due", 409, "The step is for another stage of the report");
    public static final ProblemType STEP_TAKEN = new ProblemType("step-taken", 409, "Somebody else took the step");
    public static final ProblemType OTHER_PERSON_NEEDED =
            new ProblemType("other-person-needed", 409, "The regime wants different persons");
    public static final ProblemType ILLEGAL_STEP =
            new ProblemType("illegal-step", 409, "The state of the entry does not allow this");
    public static final ProblemType SAME_MODEL = new ProblemType("same-model", 409, "The model stands in the register");
    public static final ProblemType ALREADY_SUBMITTED =
            new ProblemType("already-submitted", 409, "The report has been handed in");
    public static final ProblemType IMPORT_COMMITTED =
            new ProblemType("import-committed", 409, "The import has been committed");
    public static final ProblemType KEY_IN_USE =
            new ProblemType("key-in-use", 409, "A request with this key is being answered");
    public static final ProblemType BATCH_CUT = new ProblemType("batch-cut", 413, "The batch was not read to its end");
    public static final ProblemType INVALID_ENTRY =
            new ProblemType("invalid-entry", 422, "The entry cannot stand in the register");
    public static final ProblemType INVALID_REPORT =
            new ProblemType("invalid-report", 422, "The report does not fit its form");
    public static final ProblemType FILE_REFUSED = new ProblemType("file-refused", 422, "The file cannot be taken in");
    public static final ProblemType CHECKS_NOT_PASSED =
            new ProblemType("checks-not-passed", 422, "The report does not pass its checks");
    public static final ProblemType UNIT_NOT_VALID =
            new ProblemType("unit-not-valid", 422, "The unit does not stand in this period");
    public static final ProblemType KEY_REUSED =
            new ProblemType("key-reused", 422, "The key was used with another body");
    public static final ProblemType TOO_MANY_IMPORTS =
            new ProblemType("too-many-imports", 429, "Too many imports wait");
    public static final ProblemType RESENT_LATELY =
            new ProblemType("resent-lately", 429, "The campaign was sent again a short while ago");
    public static final ProblemType FAILED = new ProblemType("failed", 500, "Something failed on our side");
    public static final ProblemType RESTORING =
            new ProblemType("restoring", 503, "Reports are being taken back after a restore");
    public static final ProblemType BUSY = new ProblemType("busy", 503, "Too many reports at once");
    public static final ProblemType HELD = new ProblemType("report-held", 503, "Báo cáo đang được ghi ở nơi khác");
    public static final ProblemType REFERENCE_BEHIND =
            new ProblemType("reference-behind", 503, "Part of the catalogue has not arrived yet");

    private ReportProblem() {}
}
