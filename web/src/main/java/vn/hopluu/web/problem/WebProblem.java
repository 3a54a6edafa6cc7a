package vn.hopluu.web.problem;

/// The problems that any endpoint may answer with.
public enum WebProblem implements ProblemType {
    MALFORMED("malformed", 400, "The request cannot be read"),
    FORBIDDEN("forbidden", 403, "Not allowed"),
    FOREIGN_PAGE("foreign-page", 403, "Another site's page sent the request"),
    NOT_FOUND("not-found", 404, "No such address"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The address does not take this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in this form"),
    TOO_LARGE("too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's type is not supported"),
    MISDIRECTED("misdirected", 421, "The request is meant for another host"),
    INVALID("invalid", 422, "The request can be read but not accepted"),
    FAILED("failed", 500, "Something failed on our side"),
    BUSY("busy", 503, "The database is busy"),
    DATABASE_AWAY("database-away", 503, "The database does not answer"),
    DATABASE_FULL("database-full", 503, "The database takes no writes");

    private final String slug;
    private final int status;
    private final String title;

    WebProblem(String slug, int status, String title) {
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
