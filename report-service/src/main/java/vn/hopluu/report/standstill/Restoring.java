package vn.hopluu.report.standstill;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import vn.hopluu.outbox.SendingGate;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Whether reports wait since the database was put back to an older copy: for all replicas, because it stands in the
/// database. Drafts and checks go on.
@ApplicationScoped
public class Restoring implements SendingGate {

    private static final String RETRY_AFTER_S = "5";

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transactions;

    /// Whether this replica has held the database against the topic since it started: a copy put back under the same
    /// number looks like the one that was lost.
    private volatile boolean compared;

    Restoring(EntityManager database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /// The caller has a transaction, and stores in it: no recovery begins before it ends.
    ///
    /// @throws HttpProblem 503 while reports wait
    public void refuseMoves() {
        refusal().ifPresent(problem -> {
            throw problem;
        });
    }

    /// The same, as an answer: empty where reports are taken.
    public Optional<HttpProblem> refusal() {
        if (transactions.getResource(this) == null) {
            transactions.putResource(this, movesWait());
        }
        return Boolean.TRUE.equals(transactions.getResource(this)) ? Optional.of(waiting()) : Optional.empty();
    }

    /// For whoever only looks. The caller has a transaction.
    public boolean movesWait() {
        return (Boolean)
                database.createNativeQuery("select moves_wait()", Boolean.class).getSingleResult();
    }

    @Override
    public boolean isOpen() {
        return compared && !movesWait();
    }

    /// This replica has held the database against the topic.
    public void compared() {
        compared = true;
    }

    private static HttpProblem waiting() {
        return Problem.builder(ReportProblem.RESTORING, Message.of("report.restoring", RETRY_AFTER_S))
                .withHeader("Retry-After", RETRY_AFTER_S)
                .build();
    }
}
