package vn.hopluu.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

@PlanServiceTest
class CalendarResourceTest {

    private static final String SOUND = """
            {"name":"Lịch","from":"2024-01-01","to":"2024-12-31","days":[
              {"day":"2024-05-04","kind":"MAKE_UP","name":"Làm bù"},{"day":"2024-01-01","kind":"HOLIDAY","name":"Tết"}]}""";

    @Test
    void aCalendarIsKeptInTheOrderOfItsDaysAndChangesOnlyForWhoHasReadIt() {
        Api.put("/calendars/CAL-1", SOUND)
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("days.day", contains("2024-01-01", "2024-05-04"));
        Api.put("/calendars/CAL-1", SOUND).statusCode(200);

        Api.put("/calendars/CAL-1", SOUND.replace("Lịch", "Lịch khác"), "\"1\"").statusCode(412);

        Api.get("/calendars/CAL-1").body("name", is("Lịch"));
        Api.items("/calendars?after=CAL-0&limit=1").body("code", contains("CAL-1"));
        Api.get("/calendars/CAL-NONE").statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a day that does not exist  | 2024-05-04 | 2024-02-30 | /days/0/day | bad-day
            a day outside              | 2024-01-01","kind | 2025-01-01","kind | /days/1/day | not-covered
            a day twice                | 2024-05-04 | 2024-01-01 | /days/1/day | repeated
            work made up on a workday  | 2024-05-04 | 2024-05-06 | /days/0/day | no-weekend
            an unknown kind            | MAKE_UP | REST | /days/0/kind | unknown-value
            a day without a name       | Tết | | /days/1/name | blank
            an end before the start    | 2024-12-31 | 2023-12-31 | /to | not-in-order
            no name                    | "name":"Lịch", | | /name | missing
            a null day                 | "days":[ | "days":[null, | /days/0 | missing
            """)
    void aBadCalendarIsRefusedWithItsPlaceAndIsNotStored(
            String name, String part, String bad, String pointer, String code) {
        assertThat(SOUND).contains(part);

        Api.put("/calendars/CAL-BAD", SOUND.replace(part, bad == null ? "" : bad))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        Api.get("/calendars/CAL-BAD").statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            an unknown period type | "YEARLY" | 25 | /deadlines/0/periodType | unknown-value
            the 31st of any month  | "YEAR" | 31 | /deadlines/0/deadline/day | out-of-range
            """)
    void aBadDeadlineOfARegimeIsRefusedWithItsPlace(String name, String type, int day, String pointer, String code) {
        Api.put("/regimes/CAL-R", """
                {"name":"Chế độ","tree":"ROUTE","window":"LEGAL","deadlines":[
                  {"periodType":%s,"deadline":{"kind":"DAY_OF_LAST_MONTH","day":%d,"boundary":"INCLUSIVE"}}]}""".formatted(type, day))
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        Api.get("/regimes/CAL-R").statusCode(404);
    }

    @Test
    void aRegimeSaysWhatTheDecreeWantsSaid() {
        Api.put("/regimes/CAL-E", """
                {"name":"Chế độ","tree":"ROUTE","window":"LEGAL","elements":{"frequency":"Quý"},
                 "deadlines":[{"periodType":"QUARTER",
                   "deadline":{"kind":"DAY_OF_LAST_MONTH","day":25,"boundary":"INCLUSIVE"}}]}""").statusCode(201);

        Api.get("/regimes/CAL-E").body("elements.frequency", is("Quý")).body("deadlines[0].deadline.day", is(25));
        Api.put("/regimes/CAL-E", """
                {"name":"Chế độ","tree":"ROUTE","window":"LEGAL","elements":{"frequency":"Quý"},
                 "deadlines":[{"periodType":"QUARTER",
                   "deadline":{"kind":"DAY_OF_LAST_MONTH","day":25,"boundary":"INCLUSIVE"}}]}""").statusCode(200);
    }

    @Test
    void aTextThatSaysNothingIsRefusedAndNotTakenForNone() {
        Api.put("/regimes/CAL-BLANK", """
                {"name":"Chế độ","tree":"ROUTE","window":"LEGAL","elements":{"frequency":"Quý","recipient":" "},
                 "deadlines":[{"periodType":"QUARTER",
                   "deadline":{"kind":"DAY_OF_LAST_MONTH","day":25,"boundary":"INCLUSIVE"}}]}""")
                .statusCode(422)
                .body("errors.pointer", hasItem("/elements/recipient"))
                .body("errors.code", hasItem("blank"));
        Api.get("/regimes/CAL-BLANK").statusCode(404);
    }
}
