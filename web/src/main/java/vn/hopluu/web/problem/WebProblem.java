package vn.hopluu.web.problem;

/// The problems that any endpoint may answer with.
public final class WebProblem {

    public static final ProblemType MALFORMED = new ProblemType("malformed", 400, "The request cannot be read");
    public static final ProblemType BAD_QUERY = new ProblemType("bad-query", 400, "A parameter cannot be read");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "Not allowed");
    public static final ProblemType FOREIGN_PAGE =
            new ProblemType("foreign-page", 403, "Another site's page sent the request");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "No such address");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "The address does not take this method");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "The answer cannot be given in this form");
    public static final ProblemType TOO_SLOW = new ProblemType("too-slow", 408, "The request came too slowly");
    public static final ProblemType STALE = new ProblemType("stale", 412, "It has changed since it was read");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The body is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "The body's type is not supported");
    public static final ProblemType EXPECTATION_FAILED =
            new ProblemType("expectation-failed", 417, "An expectation cannot be met");
    public static final ProblemType MISDIRECTED =
            new ProblemType("misdirected", 421, "The request is meant for another host");
    public static final ProblemType INVALID =
            new ProblemType("invalid", 422, "The request can be read but not accepted");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "If-Match is missing");
    public static final ProblemType FAILED = new ProblemType("failed", 500, "Something failed on our side");
    public static final ProblemType BUSY = new ProblemType("busy", 503, "The database is busy");
    public static final ProblemType DATABASE_AWAY =
            new ProblemType("database-away", 503, "The database does not answer");
    public static final ProblemType DATABASE_FULL =
            new ProblemType("database-full", 503, "The database takes no writes");

    private WebProblem() {}
}
