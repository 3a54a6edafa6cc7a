package vn.hopluu.aggregation.targets;

import vn.hopluu.web.problem.ProblemType;

/// What may be answered instead of targets.
final class TargetProblem {

    static final ProblemType UNKNOWN_PLAN = new ProblemType("unknown-plan", 404, "No such published plan");
    static final ProblemType NO_SUCH_PERIOD =
            new ProblemType("no-such-period", 404, "The plan has no campaign in this period");

    private TargetProblem() {}
}
