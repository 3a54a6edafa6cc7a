package vn.hopluu.aggregation.restatement;

import vn.hopluu.web.problem.ProblemType;

/// Why figures are not restated.
public enum RestatementProblem implements ProblemType {
    CANNOT_BE_RESTATED("cannot-be-restated", 409, "The figures cannot be restated on that structure");

    private final String slug;
    private final int status;
    private final String title;

    RestatementProblem(String slug, int status, String title) {
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
