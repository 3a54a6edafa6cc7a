package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.report.repeat.Answer;
import vn.hopluu.report.storing.Collision;

/// Posts some lines in one transaction, and says what became of each.
@ApplicationScoped
class BatchChunk {

    private final PostingGroup groups;
    private final ObjectMapper json;

    BatchChunk(PostingGroup groups, ObjectMapper json) {
        this.groups = groups;
        this.json = json;
    }

    /// The results, in the order of the lines. Lines whose reports others hold are tried again, by themselves, while
    /// the batch has patience.
    List<LineResult> post(List<BatchLine> lines, BatchPatience patience) {
        List<Outcome> outcomes = new ArrayList<>(
                groups.post(lines.stream().map(BatchLine::submission).toList()));
        BatchPatience.ForChunk mine = patience.forChunk();
        while (outcomes.stream().anyMatch(Outcome.Held.class::isInstance) && mine.pause()) {
            tryAgain(lines, outcomes, mine);
        }
        List<LineResult> results = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            results.add(result(lines.get(i).number(), outcomes.get(i)));
        }
        return results;
    }

    private void tryAgain(List<BatchLine> lines, List<Outcome> outcomes, BatchPatience.ForChunk patience) {
        for (int i = 0; i < lines.size() && patience.isLeft(); i++) {
            if (outcomes.get(i) instanceof Outcome.Held) {
                outcomes.set(i, groups.post(List.of(lines.get(i).submission())).getFirst());
            }
        }
    }

    private LineResult result(int line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(Answer answer) -> new LineResult(line, answer.status(), answer.body(), null);
            case Outcome.Refused(HttpProblem problem) -> refused(line, problem);
            case Outcome.Held() -> refused(line, Collision.held());
        };
    }

    LineResult refused(int line, HttpProblem problem) {
        try {
            return new LineResult(line, problem.getStatusCode(), null, json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
