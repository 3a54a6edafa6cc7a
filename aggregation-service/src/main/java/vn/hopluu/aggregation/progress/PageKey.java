package vn.hopluu.aggregation.progress;

import org.jspecify.annotations.Nullable;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Where a page begins: after this item. `03421/1731/OWN`
record PageKey(String code, long unit, String coverage) {

    private static final PageKey BEGINNING = new PageKey("", 0, "");
    private static final int LONGEST = 200;

    /// @throws RuntimeException a 400 problem where it is no key that a page has given
    static PageKey of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BEGINNING;
        }
        int coverage = text.lastIndexOf('/');
        int unit = text.lastIndexOf('/', coverage - 1);
        if (unit < 0 || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw refused();
        }
        try {
            return new PageKey(
                    text.substring(0, unit),
                    Long.parseLong(text.substring(unit + 1, coverage)),
                    text.substring(coverage + 1));
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    static PageKey of(ObligationView item) {
        return new PageKey(item.unit().code(), item.unit().id(), item.coverage());
    }

    @Override
    public String toString() {
        return code + "/" + unit + "/" + coverage;
    }

    private static RuntimeException refused() {
        return Problem.of(WebProblem.BAD_QUERY, "after must be the key of an item. Follow the Link header instead.");
    }
}
