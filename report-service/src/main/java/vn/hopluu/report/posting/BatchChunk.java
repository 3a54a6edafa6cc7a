package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Posts some lines in one transaction, and says what became of each.
@ApplicationScoped
class BatchChunk {

    private final PostingGroup groups;
    private final ObjectMapper json;

    BatchChunk(PostingGroup groups, ObjectMapper json) {
        this.groups = groups;
        this.json = json;
    }

    /// The results, in the order of the lines.
    List<LineResult> post(List<BatchLine> lines) {
        List<Outcome> outcomes =
                groups.post(lines.stream().map(BatchLine::submission).toList());
        List<LineResult> results = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            results.add(result(lines.get(i).number(), outcomes.get(i)));
        }
        return results;
    }

    private LineResult result(int line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(Answer answer) -> new LineResult(line, answer.status(), answer.body(), null);
            case Outcome.Refused(HttpProblem problem) -> refused(line, problem);
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
