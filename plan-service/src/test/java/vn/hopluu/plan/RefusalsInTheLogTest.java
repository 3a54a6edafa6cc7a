package vn.hopluu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the log says of a request that is refused.
@PlanServiceTest
class RefusalsInTheLogTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(((ExtLogRecord) line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listening);
    }

    @Test
    void aRefusalSaysWhereAndAsWhatAndNothingOfWhatWasSent() {
        String traceId = given().contentType("application/json")
                .body("{\"name\":\"Bà Lê Thị Kín\",\"tree\":\"0912345678\",\"window\":\"LEGAL\"}")
                .put("/api/v1/regimes/LOG-1")
                .then()
                .statusCode(422)
                .extract()
                .path("traceId");

        assertThat(lines)
                .anyMatch(line -> line.contains("RegimeResource.put refused: 422 invalid")
                        && line.contains("traceId=" + traceId));
        assertThat(lines).noneMatch(line -> line.contains("Kín") || line.contains("0912345678"));
    }

    @Test
    void anAddressThatIsNoneIsNotRepeated() {
        given().urlEncodingEnabled(false).get("/api/v1/nothing%0Aforged").then().statusCode(404);

        assertThat(lines).noneMatch(line -> line.contains("forged"));
    }
}
