package vn.hopluu.plan.reorganisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// Two thousand communes, each owing five reports, become one.
@PlanServiceTest
@Tag("slow")
class LargeReorganisationTest {

    private static final int COMMUNES = 2_000;
    private static final int FORMS = 5;

    @Inject
    EntityManager database;

    @Test
    void tenThousandObligationsAreSettledInStatementsOfHundreds() {
        owing();
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        long start = System.nanoTime();
        try {
            Api.post("/reorganisations", body())
                    .statusCode(201)
                    .body("obligations.size()", is(COMMUNES * FORMS))
                    .body("obligations.findAll { it.treatment == 'TRANSFER' }.size()", is(COMMUNES / 2 * FORMS));

            Logger.getLogger(LargeReorganisationTest.class)
                    .infof(
                            "%d obligations: %d ms, %d statements",
                            COMMUNES * FORMS,
                            (System.nanoTime() - start) / 1_000_000,
                            statistics.getPrepareStatementCount());
            assertThat(statistics.getPrepareStatementCount())
                    .as("some hundred for all units and obligations, with what else the service asks meanwhile")
                    .isLessThan(COMMUNES / 2);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static String code(int commune) {
        return String.format(Locale.ROOT, "9%04d", commune);
    }

    private static void owing() {
        String list = IntStream.range(0, COMMUNES)
                .mapToObj(n -> "W,%1$s,790,Xã %1$s,Xã Số %1$s,Xã\n".formatted(code(n)))
                .collect(Collectors.joining(
                        "",
                        "level,code,parent_code,name,full_name,unit_type\nP,79,,Lớn,Tỉnh Lớn,Tỉnh\nD,790,79,Hai,Huyện Hai,Huyện\n",
                        ""));
        given().urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/units:import?effectiveFrom=2020-01-01")
                .then()
                .statusCode(200);
        Api.putRegime("LGE-R", "LEGAL").statusCode(201);
        Api.putIndicator("LGE-I").statusCode(201);
        for (int form = 0; form < FORMS; form++) {
            Api.putForm("LGE-F" + form, "LGE-R", "LGE-I").statusCode(201);
        }
        String campaigns = IntStream.range(0, FORMS).mapToObj("""
                        {"form":"LGE-F%d","period":"2025-H1","demands":[{"population":{"under":"790","types":["COMMUNE"]},
                         "deadline":{"kind":"DATE","date":"2025-07-10","boundary":"EXCLUSIVE"}}]}"""::formatted).collect(Collectors.joining(","));
        Api.put("/plans/LGE-KH", """
                {"number":"1/KH","title":"Kế hoạch","issuer":"79","year":2025,"campaigns":[%s]}""".formatted(campaigns)).statusCode(201);
        Api.post("/plans/LGE-KH/publication").statusCode(200);
    }

    /// Half of them transfer, half are exempted.
    private static String body() {
        String units = IntStream.range(0, COMMUNES)
                .mapToObj(n -> "\"" + code(n) + "\"")
                .collect(Collectors.joining(","));
        String words = IntStream.range(0, COMMUNES)
                .mapToObj(n -> n % 2 == 0
                        ? "{\"unit\":\"%s\",\"treatment\":\"EXEMPT\"}".formatted(code(n))
                        : "{\"unit\":\"%s\",\"treatment\":\"TRANSFER\",\"to\":\"99999\"}".formatted(code(n)))
                .collect(Collectors.joining(","));
        return """
                {"code":"LGE-NQ","effectiveDate":"2025-07-01","legalBasis":"Nghị quyết",
                 "acts":[{"act":"MERGE","units":[%s],
                          "newUnit":{"code":"99999","name":"Xã Mới","type":"COMMUNE","parent":"790"}}],
                 "obligations":[%s]}""".formatted(units, words);
    }
}
