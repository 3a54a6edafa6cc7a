package vn.hopluu.aggregation.statement;

import vn.hopluu.web.problem.ProblemType;

/// What the list of statements may answer instead.
enum StatementProblem implements ProblemType {
    BAD_QUERY("bad-query", 400, "The query cannot be read");

    private final String slug;
    private final int status;
    private final String title;

    StatementProblem(String slug, int status, String title) {
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
