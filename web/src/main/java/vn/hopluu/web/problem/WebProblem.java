package vn.hopluu.web.problem;

/// The problems that any endpoint may answer with.
public final class WebProblem {

    public static final ProblemType MALFORMED = new ProblemType("web", "malformed", 400);
    public static final ProblemType BAD_QUERY = new ProblemType("web", "bad-query", 400);
    public static final ProblemType UNAUTHENTICATED = new ProblemType("web", "unauthenticated", 401);
    public static final ProblemType FORBIDDEN = new ProblemType("web", "forbidden", 403);
    public static final ProblemType FOREIGN_PAGE = new ProblemType("web", "foreign-page", 403);
    public static final ProblemType NOT_FOUND = new ProblemType("web", "not-found", 404);
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType("web", "method-not-allowed", 405);
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("web", "not-acceptable", 406);
    public static final ProblemType TOO_SLOW = new ProblemType("web", "too-slow", 408);
    public static final ProblemType AMBIGUOUS_UNIT = new ProblemType("web", "ambiguous-unit", 409);
    public static final ProblemType STALE = new ProblemType("web", "stale", 412);
    public static final ProblemType TOO_LARGE = new ProblemType("web", "too-large", 413);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType("web", "unsupported-media-type", 415);
    public static final ProblemType EXPECTATION_FAILED = new ProblemType("web", "expectation-failed", 417);
    public static final ProblemType MISDIRECTED = new ProblemType("web", "misdirected", 421);
    public static final ProblemType INVALID = new ProblemType("web", "invalid", 422);
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType("web", "precondition-required", 428);
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("web", "too-many-requests", 429);
    public static final ProblemType FAILED = new ProblemType("web", "failed", 500);
    public static final ProblemType OVERLOADED = new ProblemType("web", "overloaded", 503);
    public static final ProblemType BUSY = new ProblemType("web", "busy", 503);
    public static final ProblemType DATABASE_AWAY = new ProblemType("web", "database-away", 503);
    public static final ProblemType DATABASE_FULL = new ProblemType("web", "database-full", 503);

    private WebProblem() {}
}
