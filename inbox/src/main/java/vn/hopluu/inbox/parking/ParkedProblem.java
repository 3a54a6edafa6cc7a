package vn.hopluu.inbox.parking;

import vn.hopluu.web.problem.ProblemType;

/// What the endpoints of parked messages may answer instead.
public final class ParkedProblem {

    public static final ProblemType UNKNOWN_MESSAGE = new ProblemType("inbox", "unknown-message", 404);
    public static final ProblemType DISCARDED = new ProblemType("inbox", "message-discarded", 409);
    public static final ProblemType NOT_AHEAD = new ProblemType("inbox", "message-not-ahead", 409);
    public static final ProblemType INVALID = new ProblemType("inbox", "invalid", 422);

    private ParkedProblem() {}
}
