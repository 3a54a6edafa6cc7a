package vn.hopluu.plan.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.web.problem.FieldError;

/// A province with two districts, one with three communes and an office, one with one commune.
class ReorganisationPlanningTest {

    private static final String DAY_BEFORE = "2025-06-30";
    private static final String DAY = "2025-07-01";

    private final Register register = new Register();

    @BeforeEach
    void units() {
        long province = register.add("12", "Lai Châu", "PROVINCE", null);
        long district = register.add("106", "Tam Đường", "DISTRICT", province);
        long other = register.add("109", "Phong Thổ", "DISTRICT", province);
        register.add("03390", "Thị trấn Tam Đường", "TOWNSHIP", district);
        register.add("03412", "Xã Bình Lư", "COMMUNE", district);
        long third = register.add("03413", "Xã Sơn Bình", "COMMUNE", district);
        register.add("03500", "Xã Bản Lang", "COMMUNE", other);
        long office = register.add("106.PNV", "Phòng Nội vụ", "OFFICE", district);
        register.route(third, "DVCQ", district, office);
    }

    @Test
    void mergingIntoANewUnitEndsTheOldOnesAndMayReuseTheirCodes() {
        assertThat(register.apply(DAY, """
                [{"act":"MERGE","units":["03390","03412","03413"],
                  "newUnit":{"code":"03390","name":"Xã Bình Lư","type":"COMMUNE","parent":"12"}},
                 {"act":"ABOLISH","unit":"106.PNV"},
                 {"act":"ABOLISH","unit":"106"}]""")).isEmpty();

        assertThat(register.on(DAY_BEFORE, "03390")).isEqualTo("Thị trấn Tam Đường < Tam Đường");
        assertThat(register.on(DAY, "03390")).isEqualTo("Xã Bình Lư < Lai Châu");
        assertThat(register.on(DAY_BEFORE, "03412")).isEqualTo("Xã Bình Lư < Tam Đường");
        assertThat(register.on(DAY, "03412")).isEqualTo("nobody");
        assertThat(register.on(DAY, "106")).isEqualTo("nobody");
        assertThat(register.id(DAY, "03390")).isNotEqualTo(register.id(DAY_BEFORE, "03390"));
        assertThat(register.successions)
                .hasSize(3)
                .allMatch(step -> step.kind() == Kind.FULL && step.successor() == register.id(DAY, "03390"));
    }

    @Test
    void aUnitThatIsRenamedMovedRetypedAndRecodedIsTheSameUnit() {
        assertThat(register.apply(DAY, """
                [{"act":"RENAME","unit":"03412","name":"Phường Bình Lư"},
                 {"act":"RETYPE","unit":"03412","type":"WARD"},
                 {"act":"RECODE","unit":"03412","code":"03999"},
                 {"act":"MOVE","unit":"03412","parent":"12"}]""")).isEmpty();

        assertThat(register.on(DAY, "03999")).isEqualTo("Phường Bình Lư < Lai Châu");
        assertThat(register.id(DAY, "03999")).isEqualTo(register.id(DAY_BEFORE, "03412"));
        assertThat(register.successions).isEmpty();
    }

    @Test
    void twoUnitsMayExchangeTheirCodes() {
        assertThat(register.apply(DAY, """
                [{"act":"RECODE","unit":"03412","code":"03390"},
                 {"act":"RECODE","unit":"03390","code":"03412"}]""")).isEmpty();

        assertThat(register.on(DAY, "03390")).startsWith("Xã Bình Lư");
        assertThat(register.on(DAY, "03412")).startsWith("Thị trấn");
    }

    @Test
    void aUnitThatTakesOthersInGoesOnAsTheSameUnit() {
        assertThat(register.apply(DAY, "[{\"act\":\"MERGE\",\"units\":[\"03390\"],\"continuing\":\"03412\"}]"))
                .isEmpty();

        assertThat(register.id(DAY, "03412")).isEqualTo(register.id(DAY_BEFORE, "03412"));
        assertThat(register.lineage().isWhole(register.id(DAY_BEFORE, "03390"), register.id(DAY, "03412")))
                .isTrue();
    }

    @Test
    void aDividedUnitHasAPartInEachSuccessor() {
        assertThat(register.apply(DAY, """
                [{"act":"SPLIT","unit":"03412","newUnits":[
                   {"code":"A","name":"A","type":"COMMUNE","parent":"106"},
                   {"code":"B","name":"B","type":"COMMUNE","parent":"106"}],"successors":["03390"]}]""")).isEmpty();

        assertThat(register.on(DAY, "03412")).isEqualTo("nobody");
        assertThat(register.successions)
                .extracting(SuccessionStep::kind)
                .containsExactly(Kind.PARTIAL, Kind.PARTIAL, Kind.PARTIAL);
    }

    @Test
    void aUnitMayBeDividedBetweenTwoMergers() {
        assertThat(register.apply(DAY, """
                [{"act":"MERGE","units":["03390"],"parts":[{"unit":"03412"}],
                  "newUnit":{"code":"A","name":"A","type":"COMMUNE","parent":"106"}},
                 {"act":"MERGE","units":["03413"],"parts":[{"unit":"03412"}],
                  "newUnit":{"code":"B","name":"B","type":"COMMUNE","parent":"106"}}]""")).isEmpty();

        assertThat(register.on(DAY, "03412")).isEqualTo("nobody");
        assertThat(register.successions).hasSize(4);
    }

    @Test
    void aUnitThatGivesAPartMayGoOnWithTheRest() {
        assertThat(register.apply(DAY, """
                [{"act":"SPLIT","unit":"03412","goesOn":true,"successors":["03390"]},
                 {"act":"RENAME","unit":"03412","name":"Xã Bình Lư (còn lại)"}]""")).isEmpty();

        assertThat(register.id(DAY, "03412")).isEqualTo(register.id(DAY_BEFORE, "03412"));
        assertThat(register.lineage().isWhole(register.id(DAY, "03412"), register.id(DAY, "03390")))
                .isFalse();
    }

    @Test
    void anAbolishedUnitMayHaveASuccessorThatTakesItOverWhole() {
        assertThat(register.apply(DAY, """
                [{"act":"ABOLISH","unit":"106.PNV","successors":["12"]},
                 {"act":"REROUTE","unit":"03413","routes":[]}]""")).isEmpty();

        assertThat(register.successions).extracting(SuccessionStep::kind).containsExactly(Kind.FULL);
    }

    @Test
    void aRouteIsStatedAnewFromTheEffectiveDateOn() {
        assertThat(register.apply(DAY, """
                [{"act":"REROUTE","unit":"03413","routes":[{"regime":"DVCQ","recipient":"12"}]}]""")).isEmpty();

        assertThat(register.units.get(register.id(DAY, "03413")).routes())
                .extracting(route -> route.days() + " " + route.recipientId())
                .containsExactly("2004-01-01..2025-06-30 2", "2025-07-01.. 1");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "a child left under an abolished parent",
                        "[{\"act\":\"ABOLISH\",\"unit\":\"109\"}]",
                        List.of("/acts/0 orphan")),
                arguments(
                        "a child that is renamed but not moved away",
                        "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Mới\"},{\"act\":\"ABOLISH\",\"unit\":\"109\"}]",
                        List.of("/acts/0 orphan")),
                arguments(
                        "a route left to an abolished office",
                        "[{\"act\":\"ABOLISH\",\"unit\":\"106.PNV\"}]",
                        List.of("/acts/0 orphan")),
                arguments(
                        "a new unit under one that ends",
                        "[{\"act\":\"MERGE\",\"units\":[\"109\",\"03500\"],\"newUnit\":{\"code\":\"N\",\"name\":\"N\",\"type\":\"T\",\"parent\":\"109\"}}]",
                        List.of("/acts/0/newUnit/parent unknown-unit")),
                arguments(
                        "a new unit under one that ends, named by its day",
                        "[{\"act\":\"MERGE\",\"units\":[\"109\",\"03500\"],\"newUnit\":{\"code\":\"N\",\"name\":\"N\",\"type\":\"T\",\"parent\":\"109@2025-06-30\"}}]",
                        List.of("/acts/0/newUnit/parent orphan")),
                arguments(
                        "a cycle",
                        "[{\"act\":\"MOVE\",\"unit\":\"106\",\"parent\":\"03390\"}]",
                        List.of("/acts/0 cycle")),
                arguments(
                        "a cycle by two moves",
                        "[{\"act\":\"MOVE\",\"unit\":\"106\",\"parent\":\"109\"},{\"act\":\"MOVE\",\"unit\":\"109\",\"parent\":\"106\"}]",
                        List.of("/acts/0 cycle")),
                arguments(
                        "a cycle of new units",
                        "[{\"act\":\"CREATE\",\"newUnit\":{\"code\":\"A\",\"name\":\"A\",\"type\":\"T\",\"parent\":\"B\"}},{\"act\":\"CREATE\",\"newUnit\":{\"code\":\"B\",\"name\":\"B\",\"type\":\"T\",\"parent\":\"A\"}}]",
                        List.of("/acts/0/newUnit/parent cycle")),
                arguments(
                        "a code that another unit bears",
                        "[{\"act\":\"RECODE\",\"unit\":\"03412\",\"code\":\"03390\"}]",
                        List.of("/acts/0 code-taken")),
                arguments(
                        "two new units with one code",
                        "[{\"act\":\"CREATE\",\"newUnit\":{\"code\":\"N\",\"name\":\"A\",\"type\":\"T\",\"parent\":\"12\"}},{\"act\":\"CREATE\",\"newUnit\":{\"code\":\"N\",\"name\":\"B\",\"type\":\"T\",\"parent\":\"12\"}}]",
                        List.of("/acts/1/newUnit/code code-taken")),
                arguments(
                        "an unknown unit",
                        "[{\"act\":\"ABOLISH\",\"unit\":\"999\"}]",
                        List.of("/acts/0/unit unknown-unit")),
                arguments(
                        "an unknown successor",
                        "[{\"act\":\"ABOLISH\",\"unit\":\"03500\",\"successors\":[\"999\"]}]",
                        List.of("/acts/0/successors/0 unknown-unit")),
                arguments(
                        "a successor that ends",
                        "[{\"act\":\"ABOLISH\",\"unit\":\"03412\",\"successors\":[\"03390@2025-06-30\"]},{\"act\":\"ABOLISH\",\"unit\":\"03390\"}]",
                        List.of("/acts/0/successors/0 not-valid")),
                arguments(
                        "a unit as its own successor",
                        "[{\"act\":\"SPLIT\",\"unit\":\"03412\",\"goesOn\":true,\"successors\":[\"03412\"]}]",
                        List.of("/acts/0/successors/0 own-successor")),
                arguments(
                        "a unit abolished twice",
                        "[{\"act\":\"ABOLISH\",\"unit\":\"03412\"},{\"act\":\"ABOLISH\",\"unit\":\"03412\"}]",
                        List.of("/acts/1/unit contradiction")),
                arguments(
                        "a unit merged and renamed",
                        "[{\"act\":\"MERGE\",\"units\":[\"03412\"],\"continuing\":\"03390\"},{\"act\":\"RENAME\",\"unit\":\"03412\",\"name\":\"X\"}]",
                        List.of("/acts/1/unit contradiction")),
                arguments(
                        "a unit that takes others in and is taken in itself",
                        "[{\"act\":\"MERGE\",\"units\":[\"03412\"],\"continuing\":\"03390\"},{\"act\":\"MERGE\",\"units\":[\"03390\"],\"continuing\":\"03413\"}]",
                        List.of("/acts/1/units/0 contradiction")),
                arguments(
                        "two names for one unit",
                        "[{\"act\":\"RENAME\",\"unit\":\"03412\",\"name\":\"X\"},{\"act\":\"RENAME\",\"unit\":\"03412\",\"name\":\"Y\"}]",
                        List.of("/acts/1/unit contradiction")),
                arguments(
                        "a unit succeeded whole and in part",
                        "[{\"act\":\"MERGE\",\"units\":[\"03412\"],\"continuing\":\"03390\"},{\"act\":\"MERGE\",\"parts\":[{\"unit\":\"03412\"}],\"continuing\":\"03413\"}]",
                        List.of("/acts/1/parts/0/unit whole-and-part")),
                arguments(
                        "a unit divided with one successor for one part",
                        "[{\"act\":\"SPLIT\",\"unit\":\"03412\",\"successors\":[\"03390\"]}]",
                        List.of("/acts/0 rest-unspoken")),
                arguments(
                        "a unit that goes on by one act and ends by another",
                        "[{\"act\":\"SPLIT\",\"unit\":\"03412\",\"goesOn\":true,\"successors\":[\"03390\"]},{\"act\":\"MERGE\",\"parts\":[{\"unit\":\"03412\"}],\"continuing\":\"03413\"}]",
                        List.of("/acts/1/parts/0/unit contradiction")),
                arguments(
                        "a change that changes nothing",
                        "[{\"act\":\"RENAME\",\"unit\":\"03412\",\"name\":\"Xã Bình Lư\"}]",
                        List.of("/acts/0 no-change")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatCannotBeIsRefusedAtItsAct(String name, String acts, List<String> expected) {
        List<FieldError> reasons = register.apply(DAY, acts);

        assertThat(reasons)
                .extracting(reason -> reason.pointer() + " " + reason.code())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        assertThat(register.apply(DAY, """
                [{"act":"ABOLISH","unit":"106"},
                 {"act":"RECODE","unit":"03500","code":"12"},
                 {"act":"MOVE","unit":"03412","parent":"999"}]"""))
                .extracting(reason -> reason.pointer() + " " + reason.code())
                .contains("/acts/0 orphan", "/acts/1 code-taken", "/acts/2/parent unknown-unit");
        assertThat(register.on(DAY, "106")).isEqualTo("Tam Đường < Lai Châu");
    }

    @Test
    void aUnitThatIsNotThereTheDayBeforeCannotBeActedOn() {
        assertThat(register.apply(DAY, "[{\"act\":\"ABOLISH\",\"unit\":\"03500\"}]"))
                .isEmpty();

        assertThat(register.apply("2026-01-01", "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"X\"}]"))
                .extracting(reason -> reason.pointer() + " " + reason.code())
                .containsExactly("/acts/0/unit unknown-unit");
        assertThat(register.apply("2026-01-01", "[{\"act\":\"RENAME\",\"unit\":\"03500@2025-06-30\",\"name\":\"X\"}]"))
                .extracting(reason -> reason.pointer() + " " + reason.code())
                .containsExactly("/acts/0/unit not-valid");
    }

    @Test
    void aLateDecreeIsTakenInBetweenAndGoesOnUntilALaterActSaysSomethingElse() {
        assertThat(register.apply("2024-02-01", "[{\"act\":\"MOVE\",\"unit\":\"03500\",\"parent\":\"106\"}]"))
                .isEmpty();
        assertThat(register.apply("2024-06-01", "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Mới hơn\"}]"))
                .isEmpty();

        assertThat(register.apply("2024-01-10", "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Về muộn\"}]"))
                .isEmpty();

        assertThat(register.on("2024-01-09", "03500")).startsWith("Xã Bản Lang");
        assertThat(register.on("2024-01-10", "03500"))
                .as("renamed, not moved yet")
                .startsWith("Về muộn < Phong Thổ");
        assertThat(register.on("2024-02-01", "03500"))
                .as("moved, the name goes on")
                .startsWith("Về muộn < Tam Đường");
        assertThat(register.on("2024-06-01", "03500"))
                .as("the later name stands")
                .startsWith("Mới hơn < Tam Đường");
    }

    @Test
    void aLateDecreeOfAUnitThatHasEndedSinceLeavesItsEndWhereItIs() {
        assertThat(register.apply(DAY, "[{\"act\":\"ABOLISH\",\"unit\":\"03500\"}]"))
                .isEmpty();

        assertThat(register.apply("2024-01-01", "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Về muộn\"}]"))
                .isEmpty();

        assertThat(register.on("2023-12-31", "03500")).startsWith("Xã Bản Lang");
        assertThat(register.on("2025-06-30", "03500")).startsWith("Về muộn");
        assertThat(register.on(DAY, "03500")).isEqualTo("nobody");
        assertThat(register.apply(DAY, "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Sau\"}]"))
                .extracting(reason -> reason.pointer() + " " + reason.code())
                .containsExactly("/acts/0 not-valid");
    }

    @Test
    void twoActsOfOneDayThatSayDifferentThingsOfOneUnitAreRefused() {
        assertThat(register.apply(DAY, "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Mới\"}]"))
                .isEmpty();

        assertThat(register.apply(DAY, "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Khác\"}]"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.pointer() + " " + reason.code()).isEqualTo("/acts/0 history-after");
                    assertThat(reason.rule()).contains("Mới").contains("01/07/2025");
                });
        assertThat(register.apply(DAY, "[{\"act\":\"MOVE\",\"unit\":\"03500\",\"parent\":\"106\"}]"))
                .as("another thing of it on the same day")
                .isEmpty();
        assertThat(register.on(DAY, "03500")).startsWith("Mới < Tam Đường");
    }

    @Test
    void aRouteOfALateDecreeEndsWhereALaterOneBegins() {
        assertThat(register.apply(DAY, """
                [{"act":"REROUTE","unit":"03413","routes":[{"regime":"DVCQ","recipient":"12"}]}]""")).isEmpty();

        assertThat(register.apply("2024-01-01", """
                [{"act":"REROUTE","unit":"03413","routes":[{"regime":"DVCQ","recipient":"109"}]}]""")).isEmpty();

        assertThat(register.units.get(register.id(DAY, "03413")).routes())
                .extracting(route -> route.days() + " " + route.recipientId())
                .containsExactly("2004-01-01..2023-12-31 2", "2024-01-01..2025-06-30 3", "2025-07-01.. 1");
    }

    @Test
    void aUnitCannotEndBeforeWhatIsKnownOfIt() {
        assertThat(register.apply(DAY, "[{\"act\":\"RENAME\",\"unit\":\"03500\",\"name\":\"Mới\"}]"))
                .isEmpty();

        assertThat(register.apply("2024-01-01", "[{\"act\":\"ABOLISH\",\"unit\":\"03500\"}]"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.pointer() + " " + reason.code()).isEqualTo("/acts/0 history-after");
                    assertThat(reason.rule()).contains("Mới").contains("2025-07-01");
                });
    }
}
