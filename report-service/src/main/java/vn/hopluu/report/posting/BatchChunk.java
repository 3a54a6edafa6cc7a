package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.report.repeat.RecordedResponse;
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
        List<PostingOutcome> outcomes = new ArrayList<>(
                groups.post(lines.stream().map(BatchLine::submission).toList()));
        BatchPatience.ForChunk mine = patience.forChunk();
        while (outcomes.stream().anyMatch(PostingOutcome.Held.class::isInstance) && mine.pause()) {
            tryAgain(lines, outcomes, mine);
        }
        List<LineResult> results = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            results.add(result(lines.get(i).number(), outcomes.get(i)));
        }
        return results;
    }

    private void tryAgain(List<BatchLine> lines, List<PostingOutcome> outcomes, BatchPatience.ForChunk patience) {
        for (int i = 0; i < lines.size() && patience.isLeft(); i++) {
            if (outcomes.get(i) instanceof PostingOutcome.Held) {
                outcomes.set(i, groups.post(List.of(lines.get(i).submission())).getFirst());
            }
        }
    }

    private LineResult result(int line, PostingOutcome outcome) {
        return switch (outcome) {
            case PostingOutcome.Answered(RecordedResponse answer) ->
                new LineResult(line, answer.status(), answer.body(), null);
            case PostingOutcome.Refused(HttpProblem problem) -> refused(line, problem);
            case PostingOutcome.Held() -> refused(line, Collision.held());
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
