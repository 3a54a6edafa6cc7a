package vn.hopluu.report.model;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Set;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// A step that the model's state does not allow.
final class IllegalStep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;
    private final transient Message step;
    private final Set<Step> possible;

    IllegalStep(Status status, Message step, Set<Step> possible) {
        super("The model is %s, so %s is not possible. Possible: %s."
                .formatted(status, step, possible.isEmpty() ? "nothing" : String.join(", ", names(possible))));
        this.status = status;
        this.step = step;
        this.possible = Set.copyOf(possible);
    }

    /// 409, with the state and what is possible.
    HttpProblem problem() {
        return Problem.builder(
                        ReportProblem.ILLEGAL_STEP,
                        possible.isEmpty()
                                ? Message.of("report.illegal-step.none", Message.word(status), step)
                                : Message.of(
                                        "report.illegal-step",
                                        Message.word(status),
                                        step,
                                        String.join(", ", names(possible))))
                .with("state", status)
                .with("possible", names(possible))
                .build();
    }

    private static List<String> names(Set<Step> steps) {
        return steps.stream().sorted().map(Enum::name).toList();
    }
}
