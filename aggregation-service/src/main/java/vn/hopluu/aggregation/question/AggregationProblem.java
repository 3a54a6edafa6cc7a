package vn.hopluu.aggregation.question;

import vn.hopluu.web.problem.ProblemType;

/// What this service's endpoints may answer instead of figures.
public final class AggregationProblem {

    public static final ProblemType UNKNOWN_UNIT = new ProblemType("unknown-unit", 404, "No such unit in the campaign");
    public static final ProblemType UNKNOWN_CAMPAIGN = new ProblemType("unknown-campaign", 404, "No such campaign");
    public static final ProblemType AMBIGUOUS_UNIT =
            new ProblemType("ambiguous-unit", 409, "Several units bore this code");
    public static final ProblemType UNKNOWN_INDICATOR = new ProblemType("unknown-indicator", 404, "No such indicator");
    public static final ProblemType NO_HOME_FORM =
            new ProblemType("no-home-form", 409, "The indicator has no home form there");
    public static final ProblemType CANNOT_BE_RESTATED =
            new ProblemType("cannot-be-restated", 409, "The figures cannot be restated on that structure");
    public static final ProblemType TOO_MANY_STREAMS =
            new ProblemType("too-many-streams", 503, "Too many open streams");

    private AggregationProblem() {}
}
