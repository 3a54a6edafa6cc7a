package vn.hopluu.inbox.parking;

import vn.hopluu.web.problem.ProblemType;

/// What the endpoints of parked messages may answer instead.
public enum ParkedProblem implements ProblemType {
    UNKNOWN_MESSAGE("unknown-message", 404, "No such parked message"),
    DISCARDED("message-discarded", 409, "The message is discarded"),
    NOT_AHEAD("message-not-ahead", 409, "The message does not wait for the clock"),
    BAD_QUERY("bad-query", 400, "The query cannot be read"),
    INVALID("invalid", 422, "The body does not keep a rule");

    private final String slug;
    private final int status;
    private final String title;

    ParkedProblem(String slug, int status, String title) {
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
