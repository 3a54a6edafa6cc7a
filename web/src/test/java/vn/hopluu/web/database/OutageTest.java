package vn.hopluu.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "55P03,BUSY",
        "57014,BUSY",
        "40001,BUSY",
        "40P01,BUSY",
        "53100,FULL",
        "25006,FULL",
        "58030,FULL",
        "08006,AWAY",
        "08001,AWAY",
        "53300,AWAY",
        "57P01,AWAY",
        "57P03,AWAY",
        "99999,AWAY"
    })
    void whatTheDatabaseSaysIsFoundUnderWhateverItIsWrappedIn(String state, Outage outage) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("no", state)));

        assertThat(Outage.behind(failure)).contains(outage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22003"})
    void whatWouldFailAgainIsNoOutage(String state) {
        assertThat(Outage.behind(new RuntimeException(new SQLException("no", state))))
                .isEmpty();
    }

    @Test
    void aPoolThatGivesNoConnectionInTimeIsAnOutage() {
        assertThat(Outage.behind(new RuntimeException(new SQLException("Acquisition timeout"))))
                .contains(Outage.AWAY);
    }

    @Test
    void aCommitThatFailedIsJudgedByItsReasonAndIsAnOutageWhereItIsLost() {
        RollbackException lost = new RollbackException("rolled back");
        RollbackException violated = new RollbackException("rolled back");
        violated.addSuppressed(new RuntimeException(new SQLException("twice", "23505")));
        RollbackException full = new RollbackException("rolled back");
        full.addSuppressed(new SQLException("no space left", "53100"));

        assertThat(Outage.behind(new RuntimeException(lost))).contains(Outage.AWAY);
        assertThat(Outage.behind(new RuntimeException(violated))).isEmpty();
        assertThat(Outage.behind(new RuntimeException(full))).contains(Outage.FULL);
    }

    @Test
    void anOrdinaryFailureIsNoOutage() {
        assertThat(Outage.behind(new IllegalArgumentException("x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"BUSY,busy,10", "FULL,database-full,30", "AWAY,database-away,5"})
    void theAnswerSaysWhatItIsAndWhenToComeBack(Outage outage, String slug, int seconds) {
        HttpProblem problem = outage.problem();

        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getType()).hasToString("urn:hopluu:problem:" + slug);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", seconds);
        assertThat(problem.getDetail()).containsIgnoringCase("hãy gửi lại sau " + seconds + " giây");
    }
}
