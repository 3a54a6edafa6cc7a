package vn.hopluu.aggregation.question;

import vn.hopluu.web.problem.ProblemType;

/// What this service's endpoints may answer instead of figures.
public final class AggregationProblem {

    public static final ProblemType UNKNOWN_UNIT = new ProblemType("aggregation", "unknown-unit", 404);
    public static final ProblemType UNKNOWN_CAMPAIGN = new ProblemType("aggregation", "unknown-campaign", 404);
    public static final ProblemType UNKNOWN_INDICATOR = new ProblemType("aggregation", "unknown-indicator", 404);
    public static final ProblemType NO_HOME_FORM = new ProblemType("aggregation", "no-home-form", 409);
    public static final ProblemType CANNOT_BE_RESTATED = new ProblemType("aggregation", "cannot-be-restated", 409);
    public static final ProblemType TOO_MANY_STREAMS = new ProblemType("aggregation", "too-many-streams", 503);
    public static final ProblemType TOO_MANY_STREAMS_OF_USER =
            new ProblemType("aggregation", "too-many-streams-of-user", 429);

    private AggregationProblem() {}
}
