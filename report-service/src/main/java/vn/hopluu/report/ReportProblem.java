package vn.hopluu.report;

import vn.hopluu.web.problem.ProblemType;

/// The problems of report-service's own making.
public final class ReportProblem {

    public static final ProblemType UNKNOWN_UNIT = new ProblemType("report", "unknown-unit", 404);
    public static final ProblemType UNKNOWN_CAMPAIGN = new ProblemType("report", "unknown-campaign", 404);
    public static final ProblemType UNKNOWN_REPORT = new ProblemType("report", "unknown-report", 404);
    public static final ProblemType UNKNOWN_VERSION = new ProblemType("report", "unknown-version", 404);
    public static final ProblemType UNKNOWN_STEP = new ProblemType("report", "unknown-step", 404);
    public static final ProblemType UNKNOWN_MODEL = new ProblemType("report", "unknown-model", 404);
    public static final ProblemType UNKNOWN_IMPORT = new ProblemType("report", "unknown-import", 404);
    public static final ProblemType UNKNOWN_DIALOGUE = new ProblemType("report", "unknown-dialogue", 404);
    public static final ProblemType WINDOW_NOT_BEGUN = new ProblemType("report", "window-not-begun", 409);
    public static final ProblemType BEING_SEALED = new ProblemType("report", "being-sealed", 409);
    public static final ProblemType SEALED_CAMPAIGN = new ProblemType("report", "sealed-campaign", 409);
    public static final ProblemType SUPERSEDED_FORM_VERSION = new ProblemType("report", "superseded-form-version", 409);
    public static final ProblemType ILLEGAL_MOVE = new ProblemType("report", "illegal-move", 409);
    public static final ProblemType WILL_BE_LATE = new ProblemType("report", "will-be-late", 409);
    public static final ProblemType STEP_OPEN = new ProblemType("report", "step-open", 409);
    public static final ProblemType STEP_NOT_DUE = new ProblemType("report", "step-not-due", 409);
    public static final ProblemType STEP_TAKEN = new ProblemType("report", "step-taken", 409);
    public static final ProblemType OTHER_PERSON_NEEDED = new ProblemType("report", "other-person-needed", 409);
    public static final ProblemType ILLEGAL_STEP = new ProblemType("report", "illegal-step", 409);
    public static final ProblemType SAME_MODEL = new ProblemType("report", "same-model", 409);
    public static final ProblemType ALREADY_SUBMITTED = new ProblemType("report", "already-submitted", 409);
    public static final ProblemType IMPORT_COMMITTED = new ProblemType("report", "import-committed", 409);
    public static final ProblemType KEY_IN_USE = new ProblemType("report", "key-in-use", 409);
    public static final ProblemType BATCH_CUT = new ProblemType("report", "batch-cut", 413);
    public static final ProblemType INVALID_ENTRY = new ProblemType("report", "invalid-entry", 422);
    public static final ProblemType INVALID_REPORT = new ProblemType("report", "invalid-report", 422);
    public static final ProblemType FILE_REFUSED = new ProblemType("report", "file-refused", 422);
    public static final ProblemType CHECKS_NOT_PASSED = new ProblemType("report", "checks-not-passed", 422);
    public static final ProblemType UNIT_NOT_VALID = new ProblemType("report", "unit-not-valid", 422);
    public static final ProblemType KEY_REUSED = new ProblemType("report", "key-reused", 422);
    public static final ProblemType TOO_MANY_IMPORTS = new ProblemType("report", "too-many-imports", 429);
    public static final ProblemType RESENT_LATELY = new ProblemType("report", "resent-lately", 429);
    public static final ProblemType FAILED = new ProblemType("report", "failed", 500);
    public static final ProblemType RESTORING = new ProblemType("report", "restoring", 503);
    public static final ProblemType BUSY = new ProblemType("report", "busy", 503);
    public static final ProblemType HELD = new ProblemType("report", "report-held", 503);
    public static final ProblemType REFERENCE_BEHIND = new ProblemType("report", "reference-behind", 503);

    private ReportProblem() {}
}
