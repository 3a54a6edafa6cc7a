package vn.hopluu.aggregation.targets;

import vn.hopluu.web.problem.ProblemType;

/// What may be answered instead of targets.
enum TargetProblem implements ProblemType {
    UNKNOWN_PLAN("unknown-plan", 404, "No such published plan"),
    NO_SUCH_PERIOD("no-such-period", 404, "The plan has no campaign in this period");

    private final String slug;
    private final int status;
    private final String title;

    TargetProblem(String slug, int status, String title) {
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
