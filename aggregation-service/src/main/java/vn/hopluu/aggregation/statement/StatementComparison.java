package vn.hopluu.aggregation.statement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.outbox.Outbox;
import vn.hopluu.aggregation.statement.Statement.State;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.Revisions;
import vn.hopluu.inbox.AfterCommit;

/// Compares one campaign with its statement. Where they differ it says so, and asks report-service for the
/// campaign's reports again, once an hour.
@ApplicationScoped
class StatementComparison {

    static final Duration BETWEEN_RESENDS = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(StatementComparison.class);
    private static final int HARMED_SHOWN = 5;

    private final Statements statements;
    private final Holding holding;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final AfterCommit afterCommit;
    private final Duration patience;

    StatementComparison(
            Statements statements,
            Holding holding,
            Outbox outbox,
            MeterRegistry meters,
            AfterCommit afterCommit,
            StatementSettings settings) {
        this.statements = statements;
        this.holding = holding;
        this.outbox = outbox;
        this.meters = meters;
        this.afterCommit = afterCommit;
        this.patience = settings.patience();
    }

    /// @param arrived whether everything that was sent before the statement has been taken in; until then a
    /// difference means nothing
    @Transactional
    void compare(Statement read, boolean arrived) {
        statements.locked(read).ifPresent(statement -> {
            Holding.Held held = holding.of(statement.form(), statement.period());
            switch (Verdict.of(evidence(statement, held, arrived), statements.instant(), patience)) {
                case EQUAL -> agree(statement, held.sum());
                case OUTDATED -> statements.compared(statement, State.OUTDATED, held.sum());
                case UNEQUAL -> differ(statement, held);
                case UNDECIDED -> {
                    // It is compared again soon, and a campaign that differed does so until it agrees
                    if (statement.unequalSince() != null) {
                        differ(statement, held);
                    }
                }
            }
        });
    }

    private static Verdict.Evidence evidence(Statement statement, Holding.Held held, boolean arrived) {
        return new Verdict.Evidence(
                held.sum().agreesWith(statement.stated()) && held.harmed().isEmpty(),
                held.newest() > statement.asOf(),
                arrived,
                statement.said(),
                statement.firstReceivedAt(),
                statement.receivedAt(),
                held.changed());
    }

    private void agree(Statement statement, Sum held) {
        if (statement.unequalSince() != null) {
            LOG.infof("%s is again what was stated: %d reports", statement.campaign(), held.reports());
        }
        statements.compared(statement, State.EQUAL, held);
    }

    private void differ(Statement statement, Holding.Held held) {
        if (statement.unequalSince() == null) {
            afterCommit.then(() -> {
                Counter.builder("hopluu.statements.found.unequal")
                        .description("How often a campaign was found to differ from its statement")
                        .register(meters)
                        .increment();
                tell(statement, held);
            });
        }
        statements.compared(statement, State.UNEQUAL, held.sum());
        if (statement.resendRequestedAt() == null
                || !statement.resendRequestedAt().isAfter(statements.instant().minus(BETWEEN_RESENDS))) {
            request(statement, held.sum());
        }
    }

    private static void tell(Statement statement, Holding.Held held) {
        List<String> harmed = held.harmed();
        LOG.errorf(
                "%s differs from its statement %d: %d reports with the digest %s are stated, %d with %s are held%s",
                statement.campaign(),
                statement.revision(),
                statement.stated().reports(),
                Long.toHexString(statement.stated().digest()),
                held.sum().reports(),
                Long.toHexString(held.sum().digest()),
                harmed.isEmpty()
                        ? ""
                        : "; altered in the ledger: " + harmed.size() + ", "
                                + harmed.subList(0, Math.min(HARMED_SHOWN, harmed.size())));
    }

    private void request(Statement statement, Sum held) {
        long revision = Revisions.next(statement.resendRevision(), statements.instant());
        outbox.write(List.of(new ResendRequested(
                statement.form(),
                statement.period(),
                revision,
                statement.revision(),
                statement.stated().reports(),
                Long.toHexString(statement.stated().digest()),
                held.reports(),
                Long.toHexString(held.digest()))));
        statements.resendRequested(statement, revision);
        LOG.warnf("%s is asked for again", statement.campaign());
    }
}
