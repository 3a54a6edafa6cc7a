package vn.hopluu.aggregation.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.get;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.aggregation.Telling;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.Period;

/// An indicator whose home moved from one form to another at the end of 2023, and which a third form copies.
@QuarkusTest
class SeriesTest {

    private static final long PROVINCE = 730_001;
    private static final long COMMUNE = 730_002;
    private static final long NEW_COMMUNE = 730_003;
    private static final long OTHER_PROVINCE = 730_004;

    @Inject
    Sender sender;

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        Telling tell = new Telling(sender, "SE");
        tell.unit(PROVINCE, null, Telling.BEGINNING);
        tell.unit(COMMUNE, PROVINCE, Telling.BEGINNING);
        tell.unit(NEW_COMMUNE, PROVINCE, LocalDate.of(2024, 1, 1));
        tell.unit(OTHER_PROVINCE, null, Telling.BEGINNING);
        Home[] homes = {
            new Home(PROVINCE, "SE-OLD", Telling.BEGINNING, LocalDate.of(2023, 12, 31)),
            new Home(PROVINCE, "SE-NEW", LocalDate.of(2024, 1, 1), null)
        };
        tell.count("SEDT02", OverTime.SUM, homes);
        tell.count("SEDT04", OverTime.SUM, homes);
        tell.count("SEHOMELESS", OverTime.SUM);
        tell.ratio("SERATE", "SEDT04", "SEDT02");
        tell.form("SE-OLD", Period.Type.QUARTER, "SEDT02", "SEDT04");
        tell.form("SE-NEW", Period.Type.QUARTER, "SEDT04", "SEDT02", "SEHOMELESS");
        List.of("2023-Q3", "2023-Q4").forEach(period -> tell.campaign("SE-OLD", period));
        List.of("2023-Q4", "2024-Q1", "2024-Q3").forEach(period -> tell.campaign("SE-NEW", period));
        tell.report(COMMUNE, "SE-OLD", "2023-Q3", "5", "4");
        tell.report(COMMUNE, "SE-OLD", "2023-Q4", "6", "3");
        tell.report(COMMUNE, "SE-NEW", "2023-Q4", "300", "600");
        tell.report(COMMUNE, "SE-NEW", "2024-Q1", "3", "7");
        tell.report(NEW_COMMUNE, "SE-NEW", "2024-Q1", "1", "2");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath series = series(PROVINCE, "SEDT02", "2023-Q3", "2024-Q4");
            assertThat(series.getList("points.total")).hasSize(6).contains(5, 6, 9);
            // The sweeper makes the forest of a campaign that nobody has reported in
            assertThat(series.getString("points[4].gap")).isEqualTo("MISSING");
            assertThat(series(PROVINCE, "SERATE", "2024-Q1", "2024-Q1").getString("points[0].ratio.value"))
                    .isEqualTo("0.4444");
        });
    }

    private static Map<String, String> query(String indicator, String from, String to) {
        return new HashMap<>(Map.of("indicator", indicator, "from", from, "to", to));
    }

    private static JsonPath series(long unit, String indicator, String from, String to) {
        return get("SE" + unit + "/series", query(indicator, from, to))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<@Nullable Object> column(JsonPath series, String name) {
        return series.getList("points." + name);
    }

    @Test
    void the_series_is_read_from_the_home_form_of_each_day_and_gaps_say_what_they_are() {
        JsonPath series = series(PROVINCE, "SEDT02", "2023-Q3", "2024-Q4");

        assertThat(column(series, "period"))
                .containsExactly("2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
        assertThat(column(series, "form")).containsExactly("SE-OLD", "SE-OLD", "SE-NEW", null, "SE-NEW", null);
        assertThat(column(series, "total"))
                .as("600 of the copy is not read; 7 + 2")
                .containsExactly(5, 6, 9, null, null, null);
        assertThat(column(series, "gap")).containsExactly(null, null, null, "NO_CAMPAIGN", "MISSING", "NO_CAMPAIGN");
        assertThat(column(series, "given")).containsExactly(1, 1, 2, 0, 0, 0);
    }

    @Test
    void a_ratio_is_read_where_what_it_rests_on_has_its_home() {
        JsonPath series = ask("SE" + PROVINCE + "/series", query("SERATE", "2023-Q4", "2024-Q1"));

        assertThat(series.getString("points[0].ratio.value")).as("3 by 6").isEqualTo("0.5000");
        assertThat(series.getString("points[1].ratio.numerator")).as("3 + 1").isEqualTo("4");
        assertThat(series.getString("points[1].ratio.denominator")).as("7 + 2").isEqualTo("9");
    }

    @Test
    void a_unit_that_did_not_stand_yet_or_has_another_root_has_gaps() {
        assertThat(column(series(NEW_COMMUNE, "SEDT02", "2023-Q4", "2024-Q1"), "gap"))
                .containsExactly("NOT_IN_CAMPAIGN", null);
        assertThat(column(series(OTHER_PROVINCE, "SEDT02", "2023-Q4", "2024-Q1"), "gap"))
                .containsExactly("NOT_HOME", "NOT_HOME");
    }

    @Test
    void an_unchanged_series_is_304_and_a_corrected_one_is_not() {
        Map<String, String> query = query("SEDT04", "2023-Q3", "2023-Q3");
        String path = "SE" + COMMUNE + "/series";
        String tag = get(path, query).statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .queryParams(query)
                .get("/api/v1/rollups/" + path)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2024-Q1, 2024-Q2, 400",
                "SEDT02, -, 2024-Q2, 400",
                "SEDT02, 2024-Q1, -, 400",
                "SEDT02, 2024-Q5, 2024-Q1, 400",
                "SEDT02, 2024-Q2, 2024-Q1, 400",
                "SEDT02, 2024-Q1, 2024-Y, 400",
                "SEDT02, 2010-Q1, 2024-Q1, 400",
                "SEDT02, 2024-X-bao, 2024-X-bao, 400",
                "SENONE, 2024-Q1, 2024-Q2, 404",
                "SEHOMELESS, 2024-Q1, 2024-Q2, 409",
                "SEDT02, 2024-M01, 2024-M02, 409",
            })
    void a_series_that_cannot_be_read_is_refused_with_what_to_do(
            @Nullable String indicator, @Nullable String from, @Nullable String to, int status) {
        Map<String, String> query = new HashMap<>();
        if (indicator != null) {
            query.put("indicator", indicator);
        }
        if (from != null) {
            query.put("from", from);
        }
        if (to != null) {
            query.put("to", to);
        }
        assertThat(get("SE" + PROVINCE + "/series", query)
                        .statusCode(status)
                        .extract()
                        .jsonPath()
                        .getString("detail"))
                .isNotBlank();
    }

    @Test
    void a_unit_that_is_not_there_today_is_404_without_its_day() {
        get("SE0/series", query("SEDT02", "2024-Q1", "2024-Q1")).statusCode(404);
        get("SE" + NEW_COMMUNE + "@2023-01-01/series", query("SEDT02", "2024-Q1", "2024-Q1"))
                .statusCode(404);
        get("SE" + NEW_COMMUNE + "@never/series", query("SEDT02", "2024-Q1", "2024-Q1"))
                .statusCode(400);
    }
}
