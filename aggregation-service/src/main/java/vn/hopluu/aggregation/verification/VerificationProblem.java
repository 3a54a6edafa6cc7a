package vn.hopluu.aggregation.verification;

import vn.hopluu.web.problem.ProblemType;

/// What verifying and rebuilding may answer instead.
final class VerificationProblem {

    static final ProblemType ALTERED_LEDGER =
            new ProblemType("altered-ledger", 409, "The ledger does not hold what was applied");

    private VerificationProblem() {}
}
