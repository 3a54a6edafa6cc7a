package vn.hopluu.aggregation.verification;

import vn.hopluu.web.problem.ProblemType;

/// What verifying and rebuilding may answer instead.
enum VerificationProblem implements ProblemType {
    ALTERED_LEDGER("altered-ledger", 409, "The ledger does not hold what was applied");

    private final String slug;
    private final int status;
    private final String title;

    VerificationProblem(String slug, int status, String title) {
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
