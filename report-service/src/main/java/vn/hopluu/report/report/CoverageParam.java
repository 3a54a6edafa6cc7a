package vn.hopluu.report.report;

import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// The query parameter `coverage`.
public final class CoverageParam {

    private CoverageParam() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for anything but OWN and CONSOLIDATED
    public static Coverage parse(@Nullable String text) {
        if (text == null || text.equals(Coverage.OWN.name())) {
            return Coverage.OWN;
        }
        if (text.equals(Coverage.CONSOLIDATED.name())) {
            return Coverage.CONSOLIDATED;
        }
        throw Problem.of(WebProblem.MALFORMED, "coverage is OWN (the default) or CONSOLIDATED.");
    }
}
