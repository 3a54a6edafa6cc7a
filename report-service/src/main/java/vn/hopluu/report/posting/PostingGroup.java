package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.standstill.Restoring;
import vn.hopluu.web.problem.Problem;

/// Stores posts in one transaction, each once per key. The answers are stored with what was done, so a repeat, also
/// after a commit whose outcome nobody saw, meets its own success. A refused post costs its neighbours nothing; where
/// the transaction itself fails, each is tried in one of its own.
@ApplicationScoped
class PostingGroup {

    private static final Logger LOG = Logger.getLogger(PostingGroup.class);
    private static final int TIMEOUT_S = 60;
    private static final int TRIES = 4;

    private final Posting posting;
    private final Restoring restoring;
    private final Clock clock;

    PostingGroup(Posting posting, Restoring restoring, Clock clock) {
        this.posting = posting;
        this.restoring = restoring;
        this.clock = clock;
    }

    /// What became of each, in their order; what is answered is durable.
    List<Outcome> post(List<Submission> group) {
        if (group.size() > 1) {
            try {
                return inTransaction(group);
            } catch (RuntimeException e) {
                LOG.infof("%d posts are tried one by one: %s", group.size(), e.getMessage());
            }
        }
        return group.stream().map(this::alone).toList();
    }

    private Outcome alone(Submission submission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(List.of(submission)).getFirst();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Collision.mayPass(e)) {
                    return new Outcome.Refused(failure(submission, e));
                }
            }
        }
    }

    private static HttpProblem failure(Submission submission, RuntimeException failure) {
        if (Collision.isOutage(failure)) {
            return Collision.outage();
        }
        LOG.errorf(failure, "the post with the key %s", submission.key().requestKey());
        return Problem.of(ReportProblem.FAILED, "The report could not be stored. Send it again with the same key.");
    }

    private List<Outcome> inTransaction(List<Submission> group) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_S).call(() -> together(group));
    }

    /// Reads all that it needs before the first write, so that everything is written at once at the end.
    private List<Outcome> together(List<Submission> group) {
        Optional<HttpProblem> waiting = restoring.refusal();
        if (waiting.isPresent()) {
            return Collections.nCopies(group.size(), new Outcome.Refused(waiting.get()));
        }
        Map<GivenAnswer.Key, GivenAnswer> answers =
                GivenAnswer.all(group.stream().map(Submission::key).toList());
        Map<ReportKey, Report> reports = Report.locked(group.stream()
                .filter(submission -> !answers.containsKey(submission.key()))
                .map(Submission::checked)
                .filter(Submission.Fit.class::isInstance)
                .map(fit -> ((Submission.Fit) fit).address().key())
                .toList());
        List<Outcome> outcomes = new ArrayList<>(group.size());
        for (Submission submission : group) {
            GivenAnswer given = answers.get(submission.key());
            Outcome outcome = given == null ? store(submission, reports) : given.to(submission.fingerprint());
            if (given == null && outcome instanceof Outcome.Answered(Answer answer)) {
                GivenAnswer first =
                        new GivenAnswer(submission.key(), submission.fingerprint(), answer, clock.instant());
                first.persist();
                answers.put(submission.key(), first);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private Outcome store(Submission submission, Map<ReportKey, Report> reports) {
        return switch (submission.checked()) {
            case Submission.Unfit(HttpProblem refusal) -> new Outcome.Refused(refusal);
            case Submission.Fit fit ->
                posting.handIn(fit, reports.computeIfAbsent(fit.address().key(), key -> new Report(key)));
        };
    }
}
