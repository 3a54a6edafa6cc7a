package vn.hopluu.report.posting;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.closing.Closings;
import vn.hopluu.report.closing.ReportedUnit;
import vn.hopluu.report.repeat.IdempotencyRecord;
import vn.hopluu.report.repeat.RecordedResponse;
import vn.hopluu.report.report.HeldReports;
import vn.hopluu.report.report.Report;
import vn.hopluu.report.report.ReportKey;
import vn.hopluu.report.standstill.Restoring;
import vn.hopluu.report.storing.Collision;
import vn.hopluu.report.storing.Storing;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Stores posts in one transaction, each once per key. The answers are stored with what was done, so a repeat, also
/// after a commit whose outcome nobody saw, meets its own success. A post that is refused, or whose report others hold,
/// costs its neighbours nothing; where the transaction itself fails, each is tried in one of its own.
@ApplicationScoped
class PostingGroup {

    private static final Logger LOG = Logger.getLogger(PostingGroup.class);
    /// Where a group has met an insert that is not committed, each culprit costs the others so much.
    private static final Duration ALONE_WAIT = Duration.ofMillis(10);

    private static final int TRIES = 4;
    private static final int TRIES_WHILE_AWAY = 2;

    private final Posting posting;
    private final Closings closings;
    private final HeldReports held;
    private final Storing storing;
    private final Restoring restoring;
    private final Clock clock;

    PostingGroup(
            Posting posting, Closings closings, HeldReports held, Storing storing, Restoring restoring, Clock clock) {
        this.posting = posting;
        this.closings = closings;
        this.held = held;
        this.storing = storing;
        this.restoring = restoring;
        this.clock = clock;
    }

    /// What became of each, in their order; what is answered is durable. It waits for nobody who holds a report.
    List<PostingOutcome> post(List<Submission> group) {
        return post(group, Storing.LOCK_WAIT);
    }

    private List<PostingOutcome> post(List<Submission> group, Duration lockWait) {
        for (int attempt = 1; ; attempt++) {
            try {
                return storing.transaction(lockWait, () -> together(group));
            } catch (RuntimeException e) {
                if (Collision.of(e) != Collision.AWAY) {
                    return group.size() == 1 ? List.of(aloneAfter(e, group.getFirst())) : oneByOne(group, e);
                }
                if (attempt == TRIES_WHILE_AWAY) {
                    return Collections.nCopies(group.size(), new PostingOutcome.Refused(Collision.outage(e)));
                }
            }
        }
    }

    private List<PostingOutcome> oneByOne(List<Submission> group, RuntimeException failure) {
        LOG.debugf("%d posts are tried one by one: %s", group.size(), failure.getMessage());
        List<PostingOutcome> outcomes = new ArrayList<>(group.size());
        for (Submission submission : group) {
            PostingOutcome outcome = post(List.of(submission), ALONE_WAIT).getFirst();
            outcomes.add(outcome);
            if (outcome instanceof PostingOutcome.Refused(HttpProblem problem)
                    && problem.getStatusCode() == WebProblem.DATABASE_AWAY.status()) {
                // The database went away meanwhile: nobody waits for it once more per neighbour
                outcomes.addAll(Collections.nCopies(group.size() - outcomes.size(), outcome));
                break;
            }
        }
        return outcomes;
    }

    /// What becomes of a post whose own transaction has failed.
    private PostingOutcome aloneAfter(RuntimeException first, Submission submission) {
        RuntimeException failure = first;
        for (int attempt = 2; Collision.of(failure) == Collision.OVERTAKEN && attempt <= TRIES; attempt++) {
            try {
                return storing.transaction(ALONE_WAIT, () -> together(List.of(submission)))
                        .getFirst();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        return switch (Collision.of(failure)) {
            case HELD, OVERTAKEN -> new PostingOutcome.Held();
            case AWAY -> new PostingOutcome.Refused(Collision.outage(failure));
            case NONE -> {
                LOG.errorf(failure, "the post with the key %s", submission.key().requestKey());
                yield new PostingOutcome.Refused(
                        Problem.of(ReportProblem.FAILED, Message.of("report.posting-group.failed")));
            }
        };
    }

    /// Reads all that it needs before the first write, so that everything is written at once at the end.
    private List<PostingOutcome> together(List<Submission> group) {
        Optional<HttpProblem> waiting = restoring.refusal();
        if (waiting.isPresent()) {
            return Collections.nCopies(group.size(), new PostingOutcome.Refused(waiting.get()));
        }
        Map<IdempotencyRecord.Key, IdempotencyRecord> answers = answers(group);
        List<ReportKey> keys = group.stream()
                .filter(submission -> !answers.containsKey(submission.key()))
                .map(Submission::checked)
                .filter(Submission.Fit.class::isInstance)
                .map(fit -> ((Submission.Fit) fit).address().key())
                .toList();
        Map<ReportedUnit, HttpProblem> closed =
                closings.enter(keys.stream().map(ReportKey::reportedUnit).toList());
        HeldReports.Free reports = held.free(keys);
        PostingOutcome[] outcomes = new PostingOutcome[group.size()];
        for (int place : newReportsFirst(group, reports.reports().keySet())) {
            outcomes[place] = outcome(group.get(place), closed, reports, answers);
        }
        return answeredMeanwhile(group, List.of(outcomes), answers);
    }

    /// Rows are written in the order in which their kinds are first met, and all others point at the reports'.
    private static int[] newReportsFirst(List<Submission> group, Set<ReportKey> present) {
        Set<ReportKey> there = Set.copyOf(present);
        return IntStream.range(0, group.size())
                .boxed()
                .sorted(Comparator.comparing(place -> group.get(place).checked() instanceof Submission.Fit fit
                        && there.contains(fit.address().key())))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private PostingOutcome outcome(
            Submission submission,
            Map<ReportedUnit, HttpProblem> closed,
            HeldReports.Free reports,
            Map<IdempotencyRecord.Key, IdempotencyRecord> answers) {
        IdempotencyRecord given = answers.get(submission.key());
        if (given != null) {
            return repeated(given, submission);
        }
        PostingOutcome outcome = store(submission, closed, reports);
        if (outcome instanceof PostingOutcome.Answered(RecordedResponse answer)) {
            IdempotencyRecord first =
                    new IdempotencyRecord(submission.key(), submission.fingerprint(), answer, clock.instant());
            first.persist();
            answers.put(submission.key(), first);
        }
        return outcome;
    }

    private PostingOutcome store(
            Submission submission, Map<ReportedUnit, HttpProblem> closed, HeldReports.Free reports) {
        return switch (submission.checked()) {
            case Submission.Unfit(HttpProblem refusal) -> new PostingOutcome.Refused(refusal);
            case Submission.Fit fit -> {
                ReportKey key = fit.address().key();
                HttpProblem refusal = closed.get(key.reportedUnit());
                if (refusal != null) {
                    yield new PostingOutcome.Refused(refusal);
                }
                yield reports.elsewhere().contains(key)
                        ? new PostingOutcome.Held()
                        : posting.handIn(fit, reports.reports().computeIfAbsent(key, Report::new));
            }
        };
    }

    /// A repeat whose first was stored after the keys were read finds a report that is handed in: by itself.
    private List<PostingOutcome> answeredMeanwhile(
            List<Submission> group,
            List<PostingOutcome> outcomes,
            Map<IdempotencyRecord.Key, IdempotencyRecord> known) {
        List<Submission> refused = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (outcomes.get(i) instanceof PostingOutcome.Refused
                    && !known.containsKey(group.get(i).key())) {
                refused.add(group.get(i));
            }
        }
        Map<IdempotencyRecord.Key, IdempotencyRecord> answers = refused.isEmpty() ? Map.of() : answers(refused);
        List<PostingOutcome> now = new ArrayList<>(outcomes);
        for (int i = 0; i < group.size() && !answers.isEmpty(); i++) {
            IdempotencyRecord given = answers.get(group.get(i).key());
            if (given != null) {
                now.set(i, repeated(given, group.get(i)));
            }
        }
        return now;
    }

    private static Map<IdempotencyRecord.Key, IdempotencyRecord> answers(List<Submission> group) {
        return IdempotencyRecord.all(group.stream().map(Submission::key).toList());
    }

    private static PostingOutcome repeated(IdempotencyRecord given, Submission repeat) {
        try {
            return new PostingOutcome.Answered(given.to(repeat.fingerprint()));
        } catch (HttpProblem otherBody) {
            return new PostingOutcome.Refused(otherBody);
        }
    }
}
