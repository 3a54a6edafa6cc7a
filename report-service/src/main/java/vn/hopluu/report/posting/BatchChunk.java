package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.report.IllegalMove;
import vn.hopluu.web.problem.Problem;

/// Posts some lines in one transaction. A refused line costs its neighbours nothing: it is refused before it
/// writes. Where the transaction itself fails, each line is tried in one of its own, and finds its answer if it
/// was stored after all.
@ApplicationScoped
class BatchChunk {

    private static final Logger LOG = Logger.getLogger(BatchChunk.class);
    private static final int TIMEOUT_S = 60;

    private final Posting posting;
    private final OncePerKey oncePerKey;
    private final Receipts receipts;
    private final ObjectMapper json;

    BatchChunk(Posting posting, OncePerKey oncePerKey, Receipts receipts, ObjectMapper json) {
        this.posting = posting;
        this.oncePerKey = oncePerKey;
        this.receipts = receipts;
        this.json = json;
    }

    /// The results, in the order of the lines.
    List<LineResult> post(List<BatchLine> lines) {
        try {
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_S).call(() -> together(lines));
        } catch (RuntimeException e) {
            LOG.infof("a chunk of %d lines is tried line by line: %s", lines.size(), e.getMessage());
            return lines.stream().map(this::alone).toList();
        }
    }

    private List<LineResult> together(List<BatchLine> lines) {
        List<LineResult> results = new ArrayList<>();
        for (BatchLine line : lines) {
            try {
                results.add(success(line, oncePerKey.inTransaction(line.key(), line.fingerprint(), () -> work(line))));
            } catch (HttpProblem e) {
                results.add(refused(line.number(), e));
            } catch (IllegalMove e) {
                results.add(refused(line.number(), e.problem()));
            }
        }
        return results;
    }

    private LineResult alone(BatchLine line) {
        try {
            return success(line, oncePerKey.answer(line.key(), line.fingerprint(), () -> work(line)));
        } catch (HttpProblem e) {
            return refused(line.number(), e);
        } catch (IllegalMove e) {
            return refused(line.number(), e.problem());
        } catch (RuntimeException e) {
            LOG.errorf(e, "line %d of a batch", line.number());
            return refused(
                    line.number(), Problem.of(ReportProblem.FAILED, "This line could not be stored. Send it again."));
        }
    }

    private Answer work(BatchLine line) {
        return new Answer(201, receipts.write(posting.post(line.body())));
    }

    private static LineResult success(BatchLine line, Answer answer) {
        return new LineResult(line.number(), answer.status(), answer.body(), null);
    }

    LineResult refused(int line, HttpProblem problem) {
        try {
            return new LineResult(line, problem.getStatusCode(), null, json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
