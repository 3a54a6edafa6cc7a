package vn.hopluu.inbox.parking;

import vn.hopluu.web.problem.ProblemType;

/// What the endpoints of parked messages may answer instead.
public final class ParkedProblem {

    public static final ProblemType UNKNOWN_MESSAGE = new ProblemType("unknown-message", 404, "No such parked message");
    public static final ProblemType DISCARDED = new ProblemType("message-discarded", 409, "The message is discarded");
    public static final ProblemType NOT_AHEAD =
            new ProblemType("message-not-ahead", 409, "The message does not wait for the clock");
    public static final ProblemType INVALID = new ProblemType("invalid", 422, "The body does not keep a rule");

    private ParkedProblem() {}
}
