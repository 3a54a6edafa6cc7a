package vn.hopluu.aggregation.rollup;

import vn.hopluu.web.problem.ProblemType;

/// What this service's endpoints may answer instead of figures.
public enum AggregationProblem implements ProblemType {
    UNKNOWN_UNIT("unknown-unit", 404, "No such unit in the campaign"),
    UNKNOWN_CAMPAIGN("unknown-campaign", 404, "No such campaign"),
    AMBIGUOUS_UNIT("ambiguous-unit", 409, "Several units bore this code"),
    UNKNOWN_INDICATOR("unknown-indicator", 404, "No such indicator"),
    NO_HOME_FORM("no-home-form", 409, "The indicator has no home form there"),
    BAD_QUERY("bad-query", 400, "The query cannot be read"),
    TOO_MANY_STREAMS("too-many-streams", 503, "Too many open streams");

    private final String slug;
    private final int status;
    private final String title;

    AggregationProblem(String slug, int status, String title) {
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
