package vn.hopluu.aggregation.statement;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.outbox.Outbox;
import vn.hopluu.aggregation.statement.Statement.State;
import vn.hopluu.aggregation.statement.Statement.Sum;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.Revisions;
import vn.hopluu.inbox.AfterCommit;

/// Compares one campaign with its statement. Where they differ it says so, and asks report-service for the
/// campaign's reports again, once an hour.
@ApplicationScoped
class Comparison {

    static final Duration BETWEEN_RESENDS = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(Comparison.class);
    private static final int HARMED_SHOWN = 5;

    private final Statements statements;
    private final Holding holding;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final AfterCommit afterCommit;

    Comparison(
            Statements statements, Holding holding, Outbox outbox, MeterRegistry meters, AfterCommit afterCommit) {
        this.statements = statements;
        this.holding = holding;
        this.outbox = outbox;
        this.meters = meters;
        this.afterCommit = afterCommit;
    }

    /// @param arrived whether everything that was sent before the statement has been taken in; until then a
    /// difference means nothing
    @Transactional
    void compare(Statement read, boolean arrived) {
        statements.locked(read).ifPresent(statement -> {
            Holding.Held held = holding.of(statement);
            if (held.newest() > statement.asOf()) {
                statements.compared(statement, State.OUTDATED, held.sum());
            } else if (held.sum().equals(statement.stated()) && held.harmed().isEmpty()) {
                agree(statement, held.sum());
            } else if (arrived) {
                differ(statement, held);
            }
        });
    }

    private void agree(Statement statement, Sum held) {
        if (statement.unequalSince() != null) {
            LOG.infof("%s is again what was stated: %d reports", statement.campaign(), held.reports());
        }
        statements.compared(statement, State.EQUAL, held);
    }

    private void differ(Statement statement, Holding.Held held) {
        if (statement.state() != State.UNEQUAL) {
            afterCommit.then(
                    () -> meters.counter("hopluu.statements.found.unequal").increment());
        }
        List<String> harmed = held.harmed();
        LOG.errorf(
                "%s differs from its statement %d: %d reports with the digest %s are stated, %d with %s are held%s",
                statement.campaign(),
                statement.revision(),
                statement.reports(),
                Long.toHexString(statement.digest()),
                held.sum().reports(),
                Long.toHexString(held.sum().digest()),
                harmed.isEmpty()
                        ? ""
                        : "; harmed in the ledger: " + harmed.size() + ", "
                                + harmed.subList(0, Math.min(HARMED_SHOWN, harmed.size())));
        statements.compared(statement, State.UNEQUAL, held.sum());
        if (statement.resendRequestedAt() == null
                || !statement.resendRequestedAt().isAfter(statements.instant().minus(BETWEEN_RESENDS))) {
            request(statement, held.sum());
        }
    }

    private void request(Statement statement, Sum held) {
        long revision = Revisions.next(statement.resendRevision(), statements.instant());
        outbox.write(List.of(new ResendRequested(
                statement.form(),
                statement.period(),
                revision,
                statement.revision(),
                statement.reports(),
                Long.toHexString(statement.digest()),
                held.reports(),
                Long.toHexString(held.digest()))));
        statements.resendRequested(statement, revision);
    }
}
