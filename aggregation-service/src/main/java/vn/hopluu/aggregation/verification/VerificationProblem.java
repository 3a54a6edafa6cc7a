package vn.hopluu.aggregation.verification;

import vn.hopluu.web.problem.ProblemType;

/// What verifying and rebuilding may answer instead.
final class VerificationProblem {

    static final ProblemType ALTERED_LEDGER = new ProblemType("aggregation", "altered-ledger", 409);

    private VerificationProblem() {}
}
