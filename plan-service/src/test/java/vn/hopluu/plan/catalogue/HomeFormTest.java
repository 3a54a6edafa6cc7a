package vn.hopluu.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.hopluu.testsupport.Patience.await;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.Topic;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;
import vn.hopluu.testsupport.topic.TopicReader;

/// From which form an indicator's series are read.
@PlanServiceTest
class HomeFormTest {

    private final TopicReader topics;

    HomeFormTest(TopicReader topics) {
        this.topics = topics;
    }

    @Test
    void homesAreSetPerRootAndSentWithTheIndicator() {
        stage("HA");
        String body = """
                {"homes":[{"root":"HA12","form":"HA-F","validFrom":"2021-01-01","validTo":"2025-06-30"},
                          {"root":"HA12","form":"HA-G","validFrom":"2025-07-01"},
                          {"root":"HA14","form":"HA-G","validFrom":"2021-01-01"}]}""";

        Api.put("/indicators/HA1/homes", body)
                .statusCode(200)
                .body("homes.root", contains("HA12", "HA12", "HA14"))
                .body("homes.form", contains("HA-F", "HA-G", "HA-G"));
        Api.put("/indicators/HA1/homes", body).statusCode(200);
        Api.putIndicator("HA1").statusCode(200).body("homes", hasSize(3));

        await().untilAsserted(() -> assertThat(topics.events(Topic.CATALOGUE, "indicator/HA1"))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        IndicatorChanged.class,
                        indicator -> assertThat(indicator.homes())
                                .hasSize(3)
                                .first()
                                .satisfies(home -> {
                                    assertThat(home.form()).isEqualTo("HA-F");
                                    assertThat(home.validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
                                })));
    }

    @Test
    void homesOfOneRootNeverShareADay() {
        stage("HB");

        Api.put("/indicators/HB1/homes", """
                {"homes":[{"root":"HB12","form":"HB-F","validFrom":"2021-01-01"},
                          {"root":"HB12","form":"HB-G","validFrom":"2025-07-01"}]}""")
                .statusCode(422)
                .body("errors.pointer", contains("/homes/1/validFrom"))
                .body("errors[0].code", is("overlap"));
    }

    @Test
    void whatIsWrongInHomesIsAllNamedAtOnce() {
        stage("HC");
        Api.putIndicator("HC-2");

        Api.put("/indicators/HC-2/homes", """
                {"homes":[{"root":"HC99","form":"HC-F","validFrom":"2021-01-01"},
                          {"root":"HC12","form":"HC-NONE","validFrom":"2021-02-30"},{"form":"HC-NONE","validFrom":"2021-01-01"}]}""")
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("unknown-unit", "not-in-form", "bad-day", "unknown-form", "missing", "unknown-form"));
        Api.put("/indicators/HC-3/homes", "{\"homes\":[]}").statusCode(404);
        Api.put("/indicators/HC-2/homes", "{}").statusCode(422);
    }

    @Test
    void aFormulaNamesReportedIndicatorsThatAreThere() {
        Api.putIndicator("HD1");
        Api.put("/indicators/HD2", derived("HD1.TX + HD1.TT")).statusCode(201);

        Api.put("/indicators/HD3", derived("HD1 + HD9"))
                .statusCode(422)
                .body("errors.pointer", contains("/numerator"))
                .body("errors[0].code", is("unknown-indicator"));
        Api.put("/indicators/HD3", derived("HD2 + HD1"))
                .statusCode(422)
                .body("errors[0].code", is("computed"))
                .body("errors[0].rule", org.hamcrest.Matchers.containsString("HD1.TX + HD1.TT"));
        Api.put("/indicators/HD4", derived("count(HD1 > 0)")).statusCode(201);
    }

    private static String derived(String formula) {
        return """
                {"nameVi":"Tổng","nameEn":"Total","measure":"đơn","valueType":"INTEGER","decimals":0,"kind":"DERIVED",
                 "overTime":"OF_PARTS","numerator":"%s"}""".formatted(formula);
    }

    private static void stage(String prefix) {
        Api.putUnit(prefix + "12", "Tỉnh Một", null);
        Api.putUnit(prefix + "14", "Tỉnh Hai", null);
        Api.putRegime(prefix + "-R", "LEGAL");
        Api.putIndicator(prefix + "1");
        Api.putForm(prefix + "-F", prefix + "-R", prefix + "1").statusCode(201);
        Api.putForm(prefix + "-G", prefix + "-R", prefix + "1").statusCode(201);
    }
}
