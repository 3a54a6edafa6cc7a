package vn.hopluu.aggregation.figures.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.Asking.ask;
import static vn.hopluu.aggregation.Asking.cell;
import static vn.hopluu.aggregation.Asking.digits;
import static vn.hopluu.aggregation.Asking.get;
import static vn.hopluu.aggregation.Asking.total;
import static vn.hopluu.testsupport.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.Sender;
import vn.hopluu.aggregation.Telling;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.IndicatorChanged.Kind;
import vn.hopluu.events.IndicatorChanged.OverTime;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.events.Period;

/// One indicator of each kind over the quarters of a year. Every expected figure is added by hand from the table in
/// [#load].
@QuarkusTest
class KindsOverTimeTest {

    private static final long PROVINCE = 710_001;
    private static final long EAST = 710_002;
    private static final long WEST = 710_003;
    private static final String FORM = "KT-Q";

    @Inject
    Sender sender;

    private static boolean loaded;
    private Telling tell;

    @BeforeEach
    void load() {
        tell = new Telling(sender, "KT");
        if (loaded) {
            return;
        }
        loaded = true;
        tell.unit(PROVINCE, null, Telling.BEGINNING);
        tell.unit(EAST, PROVINCE, Telling.BEGINNING);
        tell.unit(WEST, PROVINCE, Telling.BEGINNING);
        tell.count("KTFLOW", OverTime.SUM);
        tell.reported("KTOPEN", ValueType.INTEGER, Kind.STOCK, OverTime.FIRST);
        tell.reported("KTCLOSE", ValueType.INTEGER, Kind.STOCK, OverTime.LAST);
        tell.count("KTMAX", OverTime.MAX);
        tell.reported("KTYES", ValueType.BOOLEAN, Kind.SHARE, OverTime.ANY);
        tell.reported("KTMODELS", ValueType.INTEGER, Kind.REGISTER, OverTime.DISTINCT);
        tell.reported("KTSCORE", ValueType.DECIMAL, Kind.SCORE, OverTime.LAST);
        tell.reported("KTRANK", ValueType.CODE, Kind.RANK, OverTime.LAST);
        tell.derived("KTALL", "KTOPEN + KTFLOW");
        tell.ratio("KTRATIO", "KTMAX", "KTALL");
        tell.ratio("KTGOOD", "count(KTRANK == 'TOT')", "count(given(KTRANK))");
        tell.form(
                FORM,
                Period.Type.QUARTER,
                "KTFLOW",
                "KTOPEN",
                "KTCLOSE",
                "KTMAX",
                "KTYES",
                "KTMODELS",
                "KTSCORE!2",
                "KTRANK!");
        List.of("2023-Q2", "2024-Q1", "2024-Q2", "2024-Q4").forEach(period -> tell.campaign(FORM, period));
        // flow, opening, closing, briefed, conference held, models, score, rank (0 = TOT, 1 = KHA)
        report(EAST, "2023-Q2", 1, "4", "1", "2", "9", "0", "1", "70", "1");
        report(EAST, "2024-Q1", 1, "7", "3", "5", "10", "0", "2", "80.5", "0");
        report(WEST, "2024-Q1", 1, "5", "1", "4", "20", "1", "2", "64", "1");
        report(EAST, "2024-Q2", 1, "6", "5", "9", "8", "0", "2", "90", "1");
        report(WEST, "2024-Q2", 1, "N", "4", "M", "A", "0", "2", null, null);
        report(EAST, "2024-Q4", 1, "1", "9", "8", "8", "0", "2", null, null);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(total(quarter("2023-Q2"), "KTFLOW")).isEqualTo("4");
            assertThat(total(quarter("2024-Q1"), "KTFLOW")).isEqualTo("12");
            assertThat(total(quarter("2024-Q2"), "KTFLOW")).isEqualTo("6");
            assertThat(total(quarter("2024-Q4"), "KTFLOW")).isEqualTo("1");
            assertThat(quarter("2024-Q2").getList("computed.indicator", String.class))
                    .containsExactly("KTALL", "KTGOOD", "KTRATIO");
        });
    }

    private static JsonPath quarter(String period) {
        return ask("KT" + PROVINCE, Map.of("form", FORM, "period", period));
    }

    private static JsonPath year(String unit, String period) {
        return ask(unit, Map.of("form", FORM, "period", period, "accumulate", "year-to-date"));
    }

    private static String computed(JsonPath rollUp, String indicator, String property) {
        return digits(rollUp.get("computed.find { it.indicator == '" + indicator + "' }." + property));
    }

    @Test
    void each_kind_combines_over_the_quarters_in_its_own_way() {
        JsonPath half = year("KT" + PROVINCE, "2024-Q2");

        assertThat(half.getList("periods", String.class)).containsExactly("2024-Q1", "2024-Q2");
        assertThat(total(half, "KTFLOW")).as("7 + 5 + 6 + none").isEqualTo("18");
        assertThat(total(half, "KTOPEN")).as("the first: 3 + 1").isEqualTo("4");
        assertThat(total(half, "KTCLOSE")).as("the last: 9, and 4 still of Q1").isEqualTo("13");
        assertThat(cell(half, "KTCLOSE", "carried").toString()).isEqualTo("1");
        assertThat(total(half, "KTMAX")).as("the greatest: 10 + 20").isEqualTo("30");
        assertThat(total(half, "KTYES")).as("any: no, yes").isEqualTo("1");
        assertThat(total(half, "KTMODELS"))
                .as("two models each, not two per quarter")
                .isEqualTo("4");
        assertThat(total(half, "KTSCORE")).as("scores do not add").isEqualTo("missing");
        assertThat(cell(year("KT" + EAST, "2024-Q2"), "KTSCORE", "own.amount").toString())
                .isEqualTo("90.00");
    }

    @Test
    void two_models_kept_over_four_quarters_are_two_and_a_quarter_without_a_campaign_is_a_gap() {
        JsonPath whole = year("KT" + EAST, "2024-Q4");

        assertThat(total(whole, "KTMODELS")).isEqualTo("2");
        assertThat(whole.getList("periods", String.class)).containsExactly("2024-Q1", "2024-Q2", "2024-Q4");
        assertThat(whole.getList("gaps", String.class)).containsExactly("2024-Q3");
        assertThat(total(whole, "KTFLOW")).as("7 + 6 + 1").isEqualTo("14");
    }

    @Test
    void a_ratio_is_the_sum_above_by_the_sum_below_and_never_a_mean() {
        JsonPath first = quarter("2024-Q1");

        assertThat(computed(first, "KTALL", "numerator")).as("3 + 1 + 7 + 5").isEqualTo("16");
        assertThat(computed(first, "KTRATIO", "numerator")).as("10 + 20").isEqualTo("30");
        assertThat(computed(first, "KTRATIO", "ratio.value"))
                .as("30/16; the mean of 10/10 and 20/6 would be 2.1667")
                .isEqualTo("1.8750");
        assertThat(first.getBoolean("computed.find { it.indicator == 'KTRATIO' }.ratio.exact"))
                .isTrue();
        JsonPath half = year("KT" + PROVINCE, "2024-Q2");
        assertThat(computed(half, "KTALL", "numerator")).as("4 + 18").isEqualTo("22");
        assertThat(computed(half, "KTRATIO", "ratio.value")).as("30/22").isEqualTo("1.3636");
        assertThat(half.getBoolean("computed.find { it.indicator == 'KTRATIO' }.ratio.exact"))
                .isFalse();
    }

    @Test
    void ranks_and_answers_are_counted_over_the_units_and_scores_have_their_range() {
        JsonPath first = quarter("2024-Q1");

        assertThat(first.getList("cells.find { it.indicator == 'KTRANK' }.distribution.answers.code", String.class))
                .containsExactly("TOT", "KHA", "YEU");
        assertThat(first.getList("cells.find { it.indicator == 'KTRANK' }.distribution.answers.units", Integer.class))
                .containsExactly(1, 1, 0);
        assertThat(first.getList("cells.find { it.indicator == 'KTYES' }.distribution.answers.units", Integer.class))
                .containsExactly(1, 1);
        assertThat(digits(cell(first, "KTSCORE", "distribution.lowest"))).isEqualTo("64.00");
        assertThat(digits(cell(first, "KTSCORE", "distribution.highest"))).isEqualTo("80.50");
        assertThat(computed(first, "KTGOOD", "numerator")).isEqualTo("1");
        assertThat(computed(first, "KTGOOD", "denominator")).isEqualTo("2");
        JsonPath second = quarter("2024-Q2");
        assertThat(computed(second, "KTGOOD", "denominator"))
                .as("the west has no rank")
                .isEqualTo("1");
    }

    @Test
    void missing_and_not_applicable_are_told_apart_by_counts() {
        JsonPath second = quarter("2024-Q2");

        assertThat(cell(second, "KTCLOSE", "given").toString()).isEqualTo("1");
        assertThat(cell(second, "KTCLOSE", "missing").toString()).isEqualTo("1");
        assertThat(cell(second, "KTCLOSE", "notApplicable").toString()).isEqualTo("0");
        assertThat(cell(second, "KTMAX", "missing").toString()).isEqualTo("0");
        assertThat(cell(second, "KTMAX", "notApplicable").toString()).isEqualTo("1");
        assertThat(second.getBoolean("computed.find { it.indicator == 'KTRATIO' }.uneven"))
                .as("KTMAX rests on one unit, KTOPEN and KTFLOW on two")
                .isTrue();
    }

    @Test
    void the_quarter_before_and_the_quarter_of_last_year_stand_beside_each_figure() {
        JsonPath second = quarter("2024-Q2");

        assertThat(second.getString("previous.period")).isEqualTo("2024-Q1");
        assertThat(digits(cell(second, "KTFLOW", "previous.total"))).isEqualTo("12");
        assertThat(digits(cell(second, "KTFLOW", "previous.difference")))
                .as("6 - 12")
                .isEqualTo("-6");
        assertThat(digits(cell(second, "KTFLOW", "previous.ratio.value"))).isEqualTo("0.5000");
        assertThat(second.getString("lastYear.period")).isEqualTo("2023-Q2");
        assertThat(digits(cell(second, "KTFLOW", "lastYear.difference")))
                .as("6 - 4")
                .isEqualTo("2");
        assertThat(digits(cell(second, "KTSCORE", "lastYear.difference"))).isEqualTo("missing");
        assertThat(digits(cell(second, "KTYES", "previous.ratio.value")))
                .as("0 by 1")
                .isEqualTo("0.0000");
        assertThat(quarter("2024-Q1").getString("previous"))
                .as("2023-Q4 has no campaign")
                .isNull();
        JsonPath half = year("KT" + PROVINCE, "2024-Q2");
        assertThat(digits(cell(half, "KTFLOW", "previous.difference")))
                .as("18 - 12")
                .isEqualTo("6");
    }

    @Test
    void a_rank_that_is_corrected_changes_the_tag_of_its_unit_and_of_the_one_above() {
        tell.campaign(FORM, "2022-Q1");
        report(EAST, "2022-Q1", 1, "1", "1", "1", "1", "1", "1", "50", "0");
        Map<String, String> query = Map.of("form", FORM, "period", "2022-Q1");
        await().untilAsserted(() ->
                assertThat(total(ask("KT" + PROVINCE, query), "KTFLOW")).isEqualTo("1"));
        String above = tag("KT" + PROVINCE, query);
        String own = tag("KT" + EAST, query);
        String children = tag("KT" + PROVINCE + "/children", query);

        report(EAST, "2022-Q1", 2, "1", "1", "1", "1", "1", "1", "50", "1");

        await().untilAsserted(() -> {
            assertThat(tag("KT" + EAST, query)).isNotEqualTo(own);
            assertThat(tag("KT" + PROVINCE, query)).isNotEqualTo(above);
            assertThat(tag("KT" + PROVINCE + "/children", query)).isNotEqualTo(children);
        });
    }

    private static String tag(String path, Map<String, String> query) {
        return get(path, query).statusCode(200).extract().header("ETag");
    }

    private void report(long unit, String period, long revision, @Nullable String... cells) {
        tell.report(unit, Coverage.OWN, FORM, period, revision, cells);
    }
}
