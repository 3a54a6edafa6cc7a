package vn.hopluu.report.storing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollisionTest {

    /// The states are those of PostgreSQL's manual, appendix A.
    @ParameterizedTest
    @CsvSource({
        "55P03,HELD",
        "23505,OVERTAKEN",
        "40001,OVERTAKEN",
        "40P01,OVERTAKEN",
        "08006,AWAY",
        "53300,AWAY",
        "57P01,AWAY",
        "57014,AWAY",
        "53100,AWAY",
        "25006,AWAY",
        "58030,AWAY",
        "23503,NONE",
        "22003,NONE"
    })
    void the_databases_word_says_what_may_pass(String state, Collision collision) {
        assertThat(Collision.of(new PersistenceException(new SQLException("refused", state))))
                .isEqualTo(collision);
    }

    /// A full disk is not a database that is away: whoever waits five seconds for it waits for nothing.
    @ParameterizedTest
    @CsvSource({"53100,database-full,30", "25006,database-full,30", "57014,busy,10", "08006,database-away,5"})
    void an_outage_is_told_by_its_name(String state, String slug, int seconds) {
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(new SQLException("refused", state));

        HttpProblem told = Collision.outage(new IllegalStateException(commit));

        assertThat(told.getStatusCode()).isEqualTo(503);
        assertThat(told.getType()).hasToString("urn:hopluu:problem:" + slug);
        assertThat(told.getHeaders()).containsEntry("Retry-After", seconds);
    }

    @Test
    void a_pool_without_a_connection_is_an_outage() {
        assertThat(Collision.of(new PersistenceException(new SQLException("Acquisition timeout"))))
                .isEqualTo(Collision.AWAY);
    }

    @Test
    void a_commits_reason_is_found_among_what_was_suppressed() {
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("duplicate key", "23505")));

        assertThat(Collision.of(new IllegalStateException(commit))).isEqualTo(Collision.OVERTAKEN);
    }

    @Test
    void a_commit_that_failed_without_a_reason_may_have_been_made() {
        assertThat(Collision.of(new IllegalStateException(new RollbackException("could not commit"))))
                .isEqualTo(Collision.AWAY);
    }

    @Test
    void what_the_program_did_wrong_does_not_pass() {
        assertThat(Collision.of(new IllegalStateException("a mistake"))).isEqualTo(Collision.NONE);
    }
}
