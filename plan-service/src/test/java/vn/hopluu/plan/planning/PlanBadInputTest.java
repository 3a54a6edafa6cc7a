package vn.hopluu.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.plan.Api;
import vn.hopluu.plan.PlanServiceTest;

/// What a client may get wrong in a plan, shown by spoiling one place of a sound one.
@PlanServiceTest
class PlanBadInputTest {

    private static final String SOUND = """
            {"number":"01/KH","title":"Kế hoạch","issuer":"PQ-106","year":2023,"issued":"2023-01-16",
             "legalBasis":["Chỉ thị số 33/CT-TTg"],
             "superior":{"number":"9/KH-UBND","issued":"2022-12-26","issuer":"PQ-106"},
             "campaigns":[{"form":"PQ-F","period":"2023-H1","demands":[
               {"population":{"under":"PQ-106","types":["DISTRICT"]},"coverage":"OWN",
                "deadline":{"kind":"DAY_OF_YEAR","month":6,"day":5,"boundary":"EXCLUSIVE"}}]}],
             "tasks":[{"code":"NV1","text":"Việc","lead":"PQ-A","participants":["PQ-B"],
                       "due":"2023-06-04T23:59:59+07:00"}],
             "targets":[{"id":"T1","text":"95%","population":{"of":"UNITS","under":"PQ-106"},
                         "expression":"share(PQI1 >= 1)","op":">=","threshold":0.95}]}
            """;

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (!loaded) {
            Api.putUnit("PQ-106", "Huyện", null).statusCode(201);
            Api.putUnit("PQ-A", "Xã A", "PQ-106").statusCode(201);
            Api.putUnit("PQ-B", "Xã B", "PQ-106").statusCode(201);
            Api.putRegime("PQ-R", "LEGAL").statusCode(201);
            Api.putIndicator("PQI1").statusCode(201);
            Api.putForm("PQ-F", "PQ-R", "PQI1").statusCode(201);
            loaded = true;
        }
    }

    @Test
    void theSoundOneIsSound() {
        Api.put("/plans/PQ-SOUND", SOUND).statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            31/02                              | "month":6,"day":5 | "month":2,"day":31 | /campaigns/0/demands/0/deadline/day | bad-day
            29/02, which most years lack       | "month":6,"day":5 | "month":2,"day":29 | /campaigns/0/demands/0/deadline/day | bad-day
            month 13                           | "month":6 | "month":13 | /campaigns/0/demands/0/deadline/month | out-of-range
            no boundary                        | ,"boundary":"EXCLUSIVE" | | /campaigns/0/demands/0/deadline/boundary | missing
            an unknown boundary                | "EXCLUSIVE" | "ABOUT" | /campaigns/0/demands/0/deadline/boundary | unknown-value
            an unknown deadline                | "DAY_OF_YEAR" | "SOON" | /campaigns/0/demands/0/deadline/kind | unknown-value
            an unknown calendar                | "kind":"DAY_OF_YEAR" | "kind":"WORKING_DAYS","days":2,"calendar":"PQ-NONE" | /campaigns/0/demands/0/deadline/calendar | unknown-calendar
            no working days                    | "kind":"DAY_OF_YEAR" | "kind":"WORKING_DAYS","days":0,"calendar":"PQ-NONE" | /campaigns/0/demands/0/deadline/days | out-of-range
            the 31st of any month              | "kind":"DAY_OF_YEAR","month":6,"day":5 | "kind":"DAY_OF_LAST_MONTH","day":31 | /campaigns/0/demands/0/deadline/day | out-of-range
            a moment without an offset         | "kind":"DAY_OF_YEAR" | "kind":"MOMENT","at":"2023-06-04T23:59:59" | /campaigns/0/demands/0/deadline/at | bad-moment
            a deadline said twice              | "coverage":"OWN" | "deadlineFrom":"REGIME" | /campaigns/0/demands/0/deadline | said-elsewhere
            an unknown coverage                | "coverage":"OWN" | "coverage":"ALL" | /campaigns/0/demands/0/coverage | unknown-value
            persons who are to report          | "population":{"under":"PQ-106","types" | "population":{"of":"PERSONS","under":"PQ-106","types" | /campaigns/0/demands/0/population/of | persons-owe-nothing
            nobody who is to report            | "under":"PQ-106","types":["DISTRICT"] | "types":["DISTRICT"] | /campaigns/0/demands/0/population | missing
            an unknown unit                    | "under":"PQ-106","types" | "under":"PQ-NONE","types" | /campaigns/0/demands/0/population/under | unknown-unit
            types of nothing                   | "under":"PQ-106","types":["DISTRICT"] | "under":"PQ-106","andTypes":["DISTRICT"] | /campaigns/0/demands/0/population/andTypes | without-units
            a unit twice                       | "participants":["PQ-B"] | "participants":["PQ-B","PQ-B"] | /tasks/0/participants/1 | repeated
            a task's moment without an offset  | 2023-06-04T23:59:59+07:00 | 2023-06-04T23:59:59 | /tasks/0/due | bad-moment
            a task without a text              | "text":"Việc" | "text":" " | /tasks/0/text | blank
            a share above 1                    | 0.95 | 1.5 | /targets/0/threshold | out-of-range
            a share below 0                    | 0.95 | -0.1 | /targets/0/threshold | out-of-range
            more decimals than anybody needs   | 0.95 | 0.12345678901 | /targets/0/threshold | out-of-range
            no threshold                       | ,"threshold":0.95 | | /targets/0/threshold | missing
            a threshold of a yes or no         | share(PQI1 >= 1) | PQI1 >= 1 | /targets/0/threshold | yes-or-no
            an unknown operator                | "op":">=" | "op":"=>" | /targets/0/op | unknown-value
            no operator                        | "op":">=", | | /targets/0/op | missing
            an unknown indicator               | share(PQI1 >= 1) | share(PQI9 >= 1) | /targets/0/expression | unknown-indicator
            an expression that is none         | share(PQI1 >= 1) | share(PQI1 >= | /targets/0/expression | syntax
            a superior by code and by number   | "number":"9/KH-UBND" | "number":"9/KH-UBND","code":"PQ-X" | /superior | code-or-number
            an unknown superior                | "number":"9/KH-UBND","issued":"2022-12-26","issuer":"PQ-106" | "code":"PQ-NONE" | /superior/code | unknown-plan
            a plan above itself                | "number":"9/KH-UBND","issued":"2022-12-26","issuer":"PQ-106" | "code":"PQ-BAD" | /superior/code | own-superior
            an issue day that does not exist   | "issued":"2023-01-16" | "issued":"2023-02-30" | /issued | bad-day
            a window that the rule gives       | "period":"2023-H1" | "period":"2023-H1","windowFrom":"2023-01-01","windowTo":"2023-06-30" | /campaigns/0/windowFrom | given-by-rule
            """)
    void aBadPlanIsRefusedWithItsPlaceAndIsNotStored(
            String name, String part, String bad, String pointer, String code) {
        assertThat(SOUND).contains(part);

        Api.put("/plans/PQ-BAD", SOUND.replace(part, bad == null ? "" : bad))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));

        Api.get("/plans/PQ-BAD").statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a huge threshold       | 0.95 | 1e1000000000
            a text for a threshold | 0.95 | "0.95"
            an unknown field       | "op":">=" | "op":">=","colour":"red"
            text for a month       | "month":6 | "month":"6"
            """)
    void whatTheParserRefusesIsNotStored(String name, String part, String bad) {
        assertThat(SOUND).contains(part);

        int status = Api.put("/plans/PQ-BAD", SOUND.replace(part, bad))
                .contentType("application/problem+json")
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 422);
        Api.get("/plans/PQ-BAD").statusCode(404);
    }

    @Test
    void aCycleOfPlansIsRefusedHoweverTheyNameEachOther() {
        String cited =
                SOUND.replace("01/KH", "9/KH-UBND").replace("\"issued\":\"2023-01-16\"", "\"issued\":\"2022-12-26\"");
        Api.put("/plans/PQ-C1", SOUND).statusCode(201);

        Api.put("/plans/PQ-C2", cited.replaceAll("\"superior\":\\{[^}]*}", "\"superior\":{\"code\":\"PQ-C1\"}"))
                .statusCode(409)
                .body("type", is("urn:hopluu:problem:plan-cycle"));

        Api.get("/plans/PQ-C2").statusCode(404);
    }

    @Test
    void whatIsToBeTakenFromAboveNeedsAPlanAbove() {
        Api.put("/plans/PQ-D1", """
                {"number":"1","title":"K","issuer":"PQ-106","year":2023,"inheritsTargets":true}""").statusCode(422).body("errors.pointer", hasItem("/superior"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a type that nobody is of | "types":["DISTRICT"] | "types":["MOON"] | not-in-population
            two deadlines for a unit | "demands":[ | "demands":[{"population":{"units":["PQ-A"]},"deadline":{"kind":"DATE","date":"2023-07-01","boundary":"INCLUSIVE"}}, | conflict
            """)
    void aPlanThatCannotBePublishedIsNotPublishedAtAll(String name, String part, String bad, String problem) {
        String code = "PQ-N" + problem.length();
        assertThat(SOUND).contains(part);
        Api.put("/plans/" + code, SOUND.replace(part, bad)).statusCode(201);

        int status = Api.post("/plans/" + code + "/publication")
                .body("type", is("urn:hopluu:problem:" + problem))
                .extract()
                .statusCode();

        assertThat(status).isIn(409, 422);
        Api.get("/plans/" + code).body("publishedAt", nullValue());
        Api.items("/obligations?plan=" + code).body("size()", is(0));
    }

    @Test
    void aUnitThatIsNotThereOnTheStructureDateCannotBeNamed() {
        Api.put("/units/PQ-LATE", """
                {"versions":[{"validFrom":"2004-01-01","validTo":"2023-05-31","code":"PQ-LATE","name":"Xã","type":"COMMUNE",
                  "parent":"PQ-106"}]}""").statusCode(201);
        Api.put(
                        "/plans/PQ-L",
                        SOUND.replace("{\"under\":\"PQ-106\",\"types\":[\"DISTRICT\"]}", "{\"units\":[\"PQ-LATE\"]}"))
                .statusCode(201);

        Api.post("/plans/PQ-L/publication").statusCode(422).body("detail", containsString("2023-06-14"));
    }
}
