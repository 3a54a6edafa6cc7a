package vn.hopluu.aggregation.targets;

import vn.hopluu.web.problem.ProblemType;

/// What may be answered instead of targets.
final class TargetProblem {

    static final ProblemType UNKNOWN_PLAN = new ProblemType("aggregation", "unknown-plan", 404);
    static final ProblemType NO_SUCH_PERIOD = new ProblemType("aggregation", "no-such-period", 404);

    private TargetProblem() {}
}
