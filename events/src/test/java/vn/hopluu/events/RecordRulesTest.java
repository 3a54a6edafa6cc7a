package vn.hopluu.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each record refuses, shown by spoiling one place of a golden file.
class RecordRulesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rules")
    void aRecordThatBreaksARuleIsRefusedWithTheRule(String file, String part, String replacement, String rule) {
        Path golden = Golden.files().stream()
                .filter(candidate -> candidate.endsWith(file))
                .findFirst()
                .orElseThrow();
        String sound = new String(Golden.bytes(golden), UTF_8);
        assertThat(sound).contains(part);

        assertThatThrownBy(() -> EventJson.read(
                        Golden.typeOf(golden), sound.replace(part, replacement).getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(rule);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("unit.v1.full.json", "\"unitId\": 17", "\"unitId\": 0", "unitId must be at least 1"),
                arguments(
                        "unit.v1.full.json",
                        "\"validTo\": \"2025-06-30\"",
                        "\"validTo\": \"2003-12-31\"",
                        "before validFrom"),
                arguments("unit.v1.full.json", "2004-01-01", "2023-02-30", "2023-02-30"),
                arguments("unit.v1.full.json", "2004-01-01", "1899-12-31", "a day from 1900-01-01 to 2999-12-31"),
                arguments("unit.v1.full.json", "2025-06-30", "3000-01-01", "a day from 1900-01-01 to 2999-12-31"),
                arguments("unit.v1.full.json", "\"2004-01-01\"", "null", "validFrom is missing"),
                arguments("plan.v1.full.json", "0.95", "-0.95", "threshold must be 0 or more"),
                arguments("plan.v1.full.json", "2023-01-16", "1023-01-16", "issued must be a day from"),
                arguments("reorganisation.v1.full.json", "2025-07-01", "9025-07-01", "effectiveDate must be a day"),
                arguments("unit.v1.full.json", "Huyện Tam Đường", " ", "name must be a text"),
                arguments("unit.v1.full.json", "Huyện Tam Đường", "Tam\\u0000Đường", "without NUL"),
                arguments("unit.v1.full.json", "\"parentId\": 12", "\"parentId\": -12", "parentId must be at least 1"),
                arguments(
                        "unit.v1.full.json",
                        "\"recipientId\": 12",
                        "\"recipientId\": 0",
                        "recipientId must be at least 1"),
                arguments(
                        "unit.v1.full.json", "\"intermediaryId\": 13", "\"intermediaryId\": 0", "intermediaryId must"),
                arguments("unit.v1.full.json", "\"addresseeId\": 14", "\"addresseeId\": 0", "addresseeId must"),
                arguments(
                        "unit.v1.minimal.json",
                        "\"routes\": []",
                        "\"routes\": [null]",
                        "an element of routes is missing"),
                arguments("unit.v1.minimal.json", ", \"routes\": []", "", "routes must be a list"),
                arguments(
                        "unit.v1.renamed-without-changing-its-code.json",
                        "2018-12-31",
                        "2019-01-01",
                        "without overlap"),
                arguments(
                        "unit.v1.renamed-without-changing-its-code.json", "\"2018-12-31\"", "null", "without overlap"),
                arguments(
                        "reorganisation.v1.full.json",
                        "\"successorId\": 903",
                        "\"successorId\": 500",
                        "must not succeed itself"),
                arguments(
                        "reorganisation.v1.full.json",
                        "\"successorId\": 903",
                        "\"successorId\": 902",
                        "succession stands twice"),
                arguments("reorganisation.v1.full.json", "\"2025-07-01\"", "null", "effectiveDate is missing"),
                arguments("reorganisation.v1.full.json", "\"FULL\"", "null", "kind is missing"),
                arguments(
                        "indicator.v1.full.json",
                        "\"decimals\": 4",
                        "\"decimals\": 7",
                        "decimals must be 0 to 6, was 7"),
                arguments("indicator.v1.full.json", "OF_SUMS", "AVERAGE", "AVERAGE"),
                arguments(
                        "indicator.v1.full.json", "\"measure\": \"%\"", "\"measure\": \"\"", "measure must be a text"),
                arguments("regime.v1.full.json", "\"LEGAL\"", "null", "window is missing"),
                arguments("regime.v1.full.json", "\"ROUTE\"", "null", "tree is missing"),
                arguments("regime.v1.full.json", "\"REVIEW\"", "\"VIEW\"", "a step's role must be"),
                arguments("regime.v1.full.json", "\"REVIEW\"", "\"BOSS\"", "BOSS"),
                arguments("regime.v1.full.json", "\"REVIEW\"", "null", "role is missing"),
                arguments("regime.v1.full.json", "\"KD\"", "\"KT\"", "step stands twice: KT"),
                arguments("regime.v1.full.json", "\"CONSOLIDATION\"", "\"REVIEW\"", "TN comes before handing in"),
                arguments("regime.v1.full.json", "\"APPRAISAL\"", "\"REVIEW\"", "not section by section"),
                arguments(
                        "form.v1.full.json", "[3, 0, 1, 2]", "[3, 0, 1, 4]", "slot of version 2 must be 0 to 3, was 4"),
                arguments("form.v1.full.json", "[3, 0, 1, 2]", "[3, 0, 0, 2]", "slot stands twice: 0"),
                arguments(
                        "form.v1.full.json",
                        "\"mandatory\": [0]",
                        "\"mandatory\": [9]",
                        "must be among the version's slots"),
                arguments("form.v1.full.json", "\"number\": 2", "\"number\": 1", "version stands twice: 1"),
                arguments("form.v1.full.json", "\"member\": \"TX\"", "\"member\": null", "slot stands twice: TCD01"),
                arguments("form.v1.full.json", "\"scale\": 0", "\"scale\": -1", "scale must be 0 to 6"),
                arguments("form.v1.full.json", "\"2023-12-31\"", "\"2020-12-31\"", "before validFrom"),
                arguments("campaign.v1.full.json", "2023-12-15", "2024-03-15", "is after structureDate"),
                arguments("campaign.v1.full.json", "2024-Q1", "2024-q1", "period must read like"),
                arguments("campaign.v1.full.json", "\"2023-12-15\"", "null", "windowFrom is missing"),
                arguments("obligation.v1.full.json", "\"unitId\": 17", "\"unitId\": 0", "unitId must be at least 1"),
                arguments("obligation.v1.full.json", "\"2023-06-04T16:59:59Z\"", "null", "due or the reason why"),
                arguments("obligation.v1.full.json", "2023-06-04T16:59:59Z", "2023-06-04T23:59:59", "2023-06-04"),
                arguments(
                        "obligation.v1.full.json", "\"undetermined\": null", "\"undetermined\": \"?\"", "and not both"),
                arguments(
                        "obligation.v1.full.json", "\"enteredById\": 19", "\"enteredById\": null", "must name entered"),
                arguments(
                        "obligation.v1.full.json", "\"recipientId\": 12", "\"recipientId\": 0", "recipientId must be"),
                arguments("obligation.v1.full.json", "TRANSFERRED", "SOLD", "SOLD"),
                arguments("plan.v1.full.json", "\">=\"", "\"=>\"", "=>"),
                arguments("plan.v1.full.json", "\"of\": \"UNITS\"", "\"of\": null", "of is missing"),
                arguments("plan.v1.full.json", "\"underId\": 17", "\"underId\": 0", "underId must be at least 1"),
                arguments("plan.v1.minimal.json", ", \"tasks\": []", "", "tasks must be a list"),
                arguments("plan.v1.full.json", "\"share(DVK01 >= 1)\"", "\" \"", "expression must be a text"),
                arguments("audit.v1.full.json", "\"rows\": 1000", "\"rows\": 0", "rows must be at least 1"),
                arguments("audit.v1.full.json", "\"ca978112", "\"CA978112", "hash must be 64 digits in base 16"),
                arguments("audit.v1.full.json", "\"number\": 51", "\"number\": 0", "number must be at least 1"),
                arguments("overdue.v1.full.json", "\"2023-06-04T16:59:59Z\"", "null", "due is missing"),
                arguments("overdue.v1.full.json", "\"unitId\": 17", "\"unitId\": 0", "unitId must be at least 1"),
                arguments("statement.v1.full.json", "\"reports\": 3", "\"reports\": -3", "must be at least 0"),
                arguments("statement.v1.full.json", "f00dfeed", "F00DFEED", "digest must be 1 to 16 digits"),
                arguments("statement.v1.full.json", "f00dfeed", "00dfeed", "without leading zeros"),
                arguments("statement.v1.full.json", "\"f00dfeed0badcafe\"", "null", "digest is missing"),
                arguments(
                        "resend.v1.full.json", "\"heldDigest\": \"1\"", "\"heldDigest\": \"01\"", "heldDigest must be"),
                arguments(
                        "seal.v1.with-its-edges.json", "\"rootId\": 12", "\"rootId\": 17", "that of the root 17 to 0"),
                arguments("seal.v1.with-its-edges.json", "\"unitId\": 18", "\"unitId\": 17", "unit stands twice: 17"),
                arguments("seal.v1.with-its-edges.json", "\"parentId\": 17", "\"parentId\": 99", "a unit of the list"),
                arguments(
                        "seal.v1.with-its-edges.json", "\"sealed\": true", "\"sealed\": false", "edges must be empty"),
                arguments("seal.v1.full.json", "Số liệu đã trình ký", " ", "reason must be a text"),
                arguments("seal.v1.broken.json", "\"sealed\": false", "\"sealed\": true", "must hold the root 12"),
                arguments("seal.v1.full.json", "\"sealed\": true", "\"sealed\": false", "closed must be absent"),
                arguments("seal.v1.full.json", "\"pages\": 2", "\"pages\": 0", "pages must be 1 to 1000"),
                arguments("seal.v1.full.json", "f00dfeed0badcafe", "0f", "digest must be 1 to 16 digits"),
                arguments("edges.v1.full.json", "\"unitId\": 18", "\"unitId\": 17", "unit stands twice: 17"),
                arguments("edges.v1.full.json", "\"parentId\": 17", "\"parentId\": 0", "that of 12 to 0"),
                arguments("edges.v1.first-page.json", "\"parentId\": 0", "\"parentId\": 3", "that of 12 to 0"),
                arguments("edges.v1.full.json", "\"page\": 1", "\"page\": 1000", "page must be 0 to 999"),
                arguments("closing.v1.full.json", "02:10:00", "01:59:59", "until must be after"),
                arguments(
                        "closing.v1.full.json",
                        "\"request\": 1",
                        "\"request\": 2",
                        "request must be at most the revision"),
                arguments("closing.v1.full.json", "loopback", " ", "by must be a text"),
                arguments("closed.v1.full.json", "\"reports\": 3", "\"reports\": -3", "must be at least 0"),
                arguments("closed.v1.full.json", "f00dfeed0badcafe", "F", "digest must be 1 to 16 digits"),
                arguments("resend.v1.full.json", "\"heldReports\": 2", "\"heldReports\": -2", "must be at least 0"),
                arguments("resend.v1.full.json", "1709251200000090", "0", "statement must be at least 1"),
                arguments(
                        "rollups.v1.full.json",
                        "\"previous\": 1709251200000050",
                        "\"previous\": 1709251200000100",
                        "previous must be 0 to 1709251200000099"),
                arguments("rollups.v1.full.json", "[1, 17, 412]", "[1, 17, 1]", "unit stands twice: 1"),
                arguments("rollups.v1.full.json", "[1, 17, 412]", "[0]", "an element of units must be at least 1"),
                arguments("rollups.v1.full.json", "\"changed\": 3", "\"changed\": 2", "changed must be at least"));
    }
}
