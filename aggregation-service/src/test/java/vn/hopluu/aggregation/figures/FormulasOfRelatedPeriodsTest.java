package vn.hopluu.aggregation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.digits;
import static vn.hopluu.aggregation.Asking.get;
import static vn.hopluu.aggregation.Asking.total;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.aggregation.Telling;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.Period;

/// Formulas that name other periods and forms. Every expected figure is reckoned by hand from the reports in [#load].
@QuarkusTest
class FormulasOfRelatedPeriodsTest {

    private static final long PROVINCE = 770_001;
    private static final long EAST = 770_002;
    private static final long WEST = 770_003;
    private static final long NORTH = 770_004;
    private static final String FORM = "FO-Q";
    private static final String STAFF = "FO2-Q";

    @Inject
    Sender sender;

    private static boolean loaded;
    private Telling tell;

    /// Cases in of the province: 12 in the last quarter of 2023 and 4 in its first; of 2024 12 and 8, then no
    /// third quarter, and 1. Staff in the other form: 4 in the first quarter of 2024, in the second nobody says, in
    /// the fourth there is no campaign. The north came on 20/3/2024, after the first quarter's structure date.
    @BeforeEach
    void load() {
        tell = new Telling(sender, "FO");
        if (loaded) {
            return;
        }
        loaded = true;
        tell.unit(PROVINCE, null, Telling.BEGINNING);
        tell.unit(EAST, PROVINCE, Telling.BEGINNING);
        tell.unit(WEST, PROVINCE, Telling.BEGINNING);
        tell.unit(NORTH, PROVINCE, LocalDate.of(2024, 3, 20));
        tell.count("FOIN", OverTime.SUM, new Home(PROVINCE, FORM, Telling.BEGINNING, null));
        tell.count("FOOUT", OverTime.SUM);
        tell.count("FORANK", OverTime.LAST);
        tell.count("FOZED", OverTime.SUM, new Home(PROVINCE, FORM, Telling.BEGINNING, null));
        tell.count("FOSTAFF", OverTime.LAST, new Home(PROVINCE, STAFF, Telling.BEGINNING, null));
        tell.form(FORM, Period.Type.QUARTER, "FOIN", "FOOUT", "FORANK!", "FOZED");
        tell.form(STAFF, Period.Type.QUARTER, "FOSTAFF");
        tell.derived("FOALL", "FOIN + FOOUT");
        tell.derived("FODIFF", "FOIN - previous.FOIN");
        tell.derived("FOYEAR", "yearToDate.FOIN");
        tell.derived("FOTENTHS", "FOIN * decimal(\"0.1\") + previous.FOIN * decimal(\"0.2\")");
        tell.derived("FOSELF", "FOIN + previous.FOSELF");
        tell.derived("FORANKS", "FOIN + yearToDate.FORANK");
        tell.derived("FOBELOW", "children.FOIN");
        tell.derived("FOSTRANGE", "form(\"" + STAFF + "\").FOSTAFF + 1");
        tell.ratio("FORATE", "FOIN", "form(\"" + STAFF + "\").FOSTAFF");
        tell.ratio("FOLAST", "FOZED", "form(\"" + STAFF + "\").FOSTAFF");
        tell.ratio("FOGROW", "FOIN", "lastYear.FOIN");
        tell.ratio("FOOFALL", "FOIN", "previous.FOALL");
        tell.ratio("FOCOUNT", "count(previous.FOIN > 0)", "count(given(FOIN))");
        List.of("2023-Q1", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q4").forEach(period -> tell.campaign(FORM, period));
        List.of("2024-Q1", "2024-Q2").forEach(period -> tell.campaign(STAFF, period));
        tell.report(EAST, FORM, "2023-Q1", "4");
        tell.report(EAST, FORM, "2023-Q4", "10");
        tell.report(WEST, FORM, "2023-Q4", "2");
        tell.report(EAST, FORM, "2024-Q1", "7", "1", "1", "8");
        tell.report(WEST, FORM, "2024-Q1", "5", "1", "1");
        tell.report(EAST, FORM, "2024-Q2", "6");
        tell.report(WEST, FORM, "2024-Q2", "N");
        tell.report(NORTH, FORM, "2024-Q2", "2");
        tell.report(EAST, FORM, "2024-Q4", "1");
        tell.report(EAST, STAFF, "2024-Q1", "3");
        tell.report(WEST, STAFF, "2024-Q1", "1");
        tell.report(EAST, STAFF, "2024-Q2", "M");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(total(quarter(PROVINCE, "2023-Q1"), "FOIN")).isEqualTo("4");
            assertThat(total(quarter(PROVINCE, "2023-Q4"), "FOIN")).isEqualTo("12");
            assertThat(total(quarter(PROVINCE, "2024-Q1"), "FOIN")).isEqualTo("12");
            assertThat(total(quarter(PROVINCE, "2024-Q2"), "FOIN")).isEqualTo("8");
            assertThat(total(quarter(PROVINCE, "2024-Q4"), "FOIN")).isEqualTo("1");
            assertThat(total(ask("FO" + PROVINCE, Map.of("form", STAFF, "period", "2024-Q1")), "FOSTAFF"))
                    .isEqualTo("4");
            ask("FO" + PROVINCE, Map.of("form", STAFF, "period", "2024-Q2"));
            assertThat(quarter(PROVINCE, "2024-Q1").getList("computed.indicator", String.class))
                    .containsExactly(
                            "FOALL",
                            "FOBELOW",
                            "FOCOUNT",
                            "FODIFF",
                            "FOGROW",
                            "FOLAST",
                            "FOOFALL",
                            "FORANKS",
                            "FORATE",
                            "FOTENTHS",
                            "FOYEAR");
        });
    }

    private static JsonPath quarter(long unit, String period) {
        return ask("FO" + unit, Map.of("form", FORM, "period", period));
    }

    private static String computed(JsonPath rollUp, String indicator, String property) {
        return digits(rollUp.get("computed.find { it.indicator == '" + indicator + "' }." + property));
    }

    private static List<String> missing(JsonPath rollUp, String indicator) {
        List<Map<String, String>> missing =
                rollUp.getList("computed.find { it.indicator == '" + indicator + "' }.missing");
        return missing.stream()
                .map(each -> each.get("figure") + " " + each.get("reason"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, FODIFF, 0",
        "2024-Q2, FODIFF, -4",
        "2024-Q1, FOYEAR, 12",
        "2024-Q2, FOYEAR, 20",
        "2024-Q1, FOTENTHS, 3.6",
        "2024-Q2, FOTENTHS, 3.2",
    })
    void a_derived_figure_is_computed_of_other_periods_exactly(String period, String indicator, String figure) {
        JsonPath found = quarter(PROVINCE, period);

        assertThat(computed(found, indicator, "numerator")).isEqualTo(figure);
        assertThat(missing(found, indicator)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, FORATE, 12, 4",
        "2024-Q1, FOGROW, 12, 4",
        "2024-Q2, FOOFALL, 8, 14",
    })
    void a_ratio_is_of_sums_of_other_forms_and_periods(String period, String indicator, String above, String below) {
        JsonPath found = quarter(PROVINCE, period);

        assertThat(computed(found, indicator, "ratio.numerator")).isEqualTo(above);
        assertThat(computed(found, indicator, "ratio.denominator")).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "770001, 2024-Q4, FODIFF, previous.FOIN NO_CAMPAIGN",
        "770001, 2024-Q4, FOYEAR, yearToDate.FOIN NO_CAMPAIGN",
        "770001, 2024-Q2, FOGROW, lastYear.FOIN NO_CAMPAIGN",
        "770001, 2024-Q2, FORATE, form(\"FO2-Q\").FOSTAFF NOT_STATED",
        "770001, 2024-Q4, FORATE, form(\"FO2-Q\").FOSTAFF NO_CAMPAIGN",
        "770001, 2024-Q4, FOOFALL, previous.FOALL NO_CAMPAIGN",
        "770001, 2024-Q1, FOOFALL, previous.FOALL NOT_STATED",
        "770004, 2024-Q2, FODIFF, previous.FOIN NOT_IN_CAMPAIGN",
        "770004, 2024-Q2, FOYEAR, yearToDate.FOIN NOT_IN_CAMPAIGN",
        "770003, 2023-Q1, FODIFF, FOIN NOT_STATED",
        "770001, 2024-Q1, FORANKS, yearToDate.FORANK DOES_NOT_ADD",
        "770001, 2024-Q1, FOBELOW, children.FOIN NOT_READ",
        "770001, 2024-Q2, FOCOUNT, previous.FOIN NOT_READ",
    })
    void what_is_missing_makes_the_figure_missing_and_says_why(
            long unit, String period, String indicator, String missing) {
        JsonPath found = quarter(unit, period);

        assertThat(missing(found, indicator)).contains(missing);
        assertThat(computed(found, indicator, "ratio")).isEqualTo("missing");
        assertThat(List.of(computed(found, indicator, "numerator"), computed(found, indicator, "denominator")))
                .contains("missing");
    }

    @Test
    void a_formula_that_goes_round_in_a_circle_or_names_nothing_of_the_form_is_no_figure_of_it() {
        assertThat(quarter(PROVINCE, "2024-Q2").getList("computed.indicator", String.class))
                .doesNotContain("FOSELF", "FOSTRANGE");
    }

    @Test
    void a_unit_has_the_same_of_its_own_answers() {
        assertThat(computed(quarter(EAST, "2024-Q2"), "FODIFF", "own.numerator"))
                .as("6 - 7")
                .isEqualTo("-1");
        assertThat(computed(quarter(WEST, "2024-Q2"), "FODIFF", "own.numerator"))
                .as("none - 5")
                .isEqualTo("-5");
        assertThat(computed(quarter(EAST, "2024-Q1"), "FORATE", "own.denominator"))
                .isEqualTo("3");
    }

    @Test
    void of_the_year_so_far_the_period_before_is_its_year_so_far() {
        JsonPath year = ask("FO" + PROVINCE, Map.of("form", FORM, "period", "2024-Q2", "accumulate", "year-to-date"));

        assertThat(computed(year, "FOYEAR", "numerator")).as("12 + 8").isEqualTo("20");
        assertThat(computed(year, "FODIFF", "numerator")).as("12 + 8, less 12").isEqualTo("8");
    }

    @Test
    void a_series_reads_them_for_each_period() {
        JsonPath series =
                ask("FO" + PROVINCE + "/series", Map.of("indicator", "FODIFF", "from", "2024-Q1", "to", "2024-Q4"));

        assertThat(series.getList("points.total").stream()
                        .map(total -> digits(total))
                        .toList())
                .containsExactly("0", "-4", "missing", "missing");
        assertThat(series.getList("points.gap")).containsExactly(null, null, "NO_CAMPAIGN", "MISSING");
    }

    @Test
    void a_series_is_read_from_the_home_of_the_figures_in_hand_and_not_of_the_other_forms() {
        JsonPath series =
                ask("FO" + PROVINCE + "/series", Map.of("indicator", "FOLAST", "from", "2024-Q1", "to", "2024-Q1"));

        assertThat(series.getList("points.form")).containsExactly(FORM);
        assertThat(digits(series.get("points[0].ratio.value"))).as("8/4").isEqualTo("2.0000");
    }

    @Test
    void a_correction_in_the_other_form_is_another_state_of_the_roll_up_and_of_the_series() {
        Map<String, String> query = Map.of("form", FORM, "period", "2022-Q1");
        Map<String, String> years = Map.of("indicator", "FORATE", "from", "2022-Q1", "to", "2022-Q1");
        tell.campaign(FORM, "2022-Q1");
        tell.campaign(STAFF, "2022-Q1");
        tell.report(EAST, FORM, "2022-Q1", "9");
        tell.report(EAST, STAFF, "2022-Q1", "2");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(computed(quarter(PROVINCE, "2022-Q1"), "FORATE", "ratio.denominator"))
                        .isEqualTo("2"));
        String rollUp = tag("FO" + PROVINCE, query);
        String series = tag("FO" + PROVINCE + "/series", years);

        tell.report(EAST, Coverage.OWN, STAFF, "2022-Q1", 2, "3");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(tag("FO" + PROVINCE, query)).isNotEqualTo(rollUp);
            assertThat(tag("FO" + PROVINCE + "/series", years)).isNotEqualTo(series);
        });
    }

    private static String tag(String path, Map<String, String> query) {
        return get(path, query).statusCode(200).extract().header("ETag");
    }
}
