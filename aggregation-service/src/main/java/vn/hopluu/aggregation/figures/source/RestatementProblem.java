package vn.hopluu.aggregation.figures.source;

import vn.hopluu.web.problem.ProblemType;

/// Why figures are not restated.
final class RestatementProblem {

    static final ProblemType CANNOT_BE_RESTATED =
            new ProblemType("cannot-be-restated", 409, "The figures cannot be restated on that structure");

    private RestatementProblem() {}
}
