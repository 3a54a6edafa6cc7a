package vn.hopluu.report.content;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.ProblemType;

/// Everything that is wrong in a body, gathered before it is refused.
public final class FieldErrors {

    /// Above this many the rest is only counted: nobody reads further, and an answer stays small.
    static final int LISTED = 500;

    private final List<FieldError> listed = new ArrayList<>();
    private final ProblemType problem;
    private int found;

    /// In a report.
    public FieldErrors() {
        this(ReportProblem.INVALID_REPORT);
    }

    /// @param problem what the body is refused as
    public FieldErrors(ProblemType problem) {
        this.problem = problem;
    }

    /// @param pointer a JSON Pointer into the body
    public void add(String pointer, String code, @Nullable String value, Message rule) {
        add(pointer, code, value, rule.text());
    }

    /// What a check has found, in its own words.
    public void add(String pointer, String code, @Nullable String value, String rule) {
        found++;
        if (listed.size() < LISTED) {
            listed.add(new FieldError(pointer, code, value, rule));
        }
    }

    /// Whether nothing was found so far.
    public boolean areNone() {
        return found == 0;
    }

    /// @throws HttpProblem where there is any
    public void refuse() {
        if (found > 0) {
            throw refusal();
        }
    }

    /// The problem that lists what was found.
    public HttpProblem refusal() {
        return Problem.of(problem, Message.of("report.field-errors", found), List.copyOf(listed));
    }
}
