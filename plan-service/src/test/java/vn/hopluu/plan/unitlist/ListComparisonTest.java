package vn.hopluu.plan.unitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.plan.unitlist.ListComparison.Options;

/// The list of the day 2023-04-10 against a register that knows Lai Châu, Tam Đường and three of its communes.
class ListComparisonTest {

    private static final LocalDate OLD = LocalDate.of(2004, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 4, 10);
    private static final String HEADER = "effective_from,level,code,parent_code,full_name,unit_type\n";
    private static final String SAME = """
            ,P,12,,Tỉnh Lai Châu,Tỉnh
            ,D,106,12,Huyện Tam Đường,Huyện
            ,W,03390,106,Thị trấn Tam Đường,Thị trấn
            """;

    private static final Map<Long, List<UnitVersion>> STORED = Map.of(
            12L, List.of(new UnitVersion(OLD, null, "12", "Tỉnh Lai Châu", "PROVINCE", null)),
            106L, List.of(new UnitVersion(OLD, null, "106", "Huyện Tam Đường", "DISTRICT", 12L)),
            1L, List.of(new UnitVersion(OLD, null, "03390", "Thị trấn Tam Đường", "TOWNSHIP", 106L)),
            2L, List.of(new UnitVersion(OLD, null, "03400", "Xã Hòa Bình", "COMMUNE", 106L)),
            3L, List.of(new UnitVersion(OLD, LocalDate.of(2019, 12, 31), "03401", "Xã Cũ", "COMMUNE", 106L)),
            4L, List.of(new UnitVersion(LocalDate.of(2025, 7, 1), null, "03402", "Xã Sau", "COMMUNE", 12L)),
            5L, List.of(new UnitVersion(OLD, LocalDate.of(2025, 6, 30), "107", "Huyện Mường Tè", "DISTRICT", 12L)),
            6L, List.of(new UnitVersion(OLD, null, "12.SNV", "Sở Nội vụ", "DEPARTMENT", 12L)),
            14L, List.of(new UnitVersion(OLD, null, "14", "Tỉnh Sơn La", "PROVINCE", null)));

    private final KnownUnits units = new KnownUnits(STORED);
    private final LineFindings findings = new LineFindings();
    private final LineFindings notes = new LineFindings();

    @Test
    void whatIsKnownAlreadyIsUnchanged() {
        ListComparison comparison = compare(SAME, false, null);

        assertThat(findings.told()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(3);
        assertThat(units.changed()).isEmpty();
    }

    @Test
    void aCodeThatNobodyBearsIsANewUnitFromThatDayAndParentsMayComeAfterTheirChildren() {
        compare("""
                ,W,03500,108,Xã Mới,Xã
                ,D,108,12,Huyện Mới,Huyện
                """, false, null);

        assertThat(findings.told()).isEmpty();
        assertThat(units.changed()).hasSize(2).allMatch(KnownUnits::isNew);
        assertThat(units.versions(units.changed().getFirst()))
                .containsExactly(new UnitVersion(DAY, null, "108", "Huyện Mới", "DISTRICT", 12L));
        assertThat(units.versions(units.changed().getLast()))
                .containsExactly(new UnitVersion(
                        DAY, null, "03500", "Xã Mới", "COMMUNE", units.changed().getFirst()));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "another name", ",W,03390,106,Thị trấn Bình Lư,Thị trấn", "other-name", "Thị trấn Tam Đường"),
                Arguments.of("another type", ",W,03400,106,Phường Hòa Bình,Phường", "other-type", "COMMUNE"),
                Arguments.of("another parent", ",W,03400,107,Xã Hòa Bình,Xã", "other-parent", "\"106\""),
                Arguments.of("a code that is borne later", ",W,03402,106,Xã Sau,Xã", "code-borne-later", "01/07/2025"),
                Arguments.of("an unknown parent", ",W,03500,999,Xã Mới,Xã", "unknown-parent", "999"),
                Arguments.of("a parent that ends", ",W,03500,107,Xã Mới,Xã", "parent-ends", "30/06/2025"),
                Arguments.of(
                        "a province above a commune of a district",
                        ",W,03500,12,Xã Mới,Xã",
                        "wrong-level",
                        "còn cấp huyện"),
                Arguments.of(
                        "a province of 2025 above a district", ",D,108,10,Huyện Mới,Huyện", "unknown-parent", "10"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aLineThatCannotStandIsFound(String name, String line, String code, String reason) {
        compare("\n\n\n" + line + "\n", false, null);

        assertThat(findings.told()).allMatch(found -> found.line() == 5).first().satisfies(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.reason()).contains(reason);
            assertThat(found.rule()).isNotBlank();
        });
    }

    @Test
    void aDistrictOfAnOtherDistrictCannotBeWrittenAndNorCanACycle() {
        compare("""
                ,D,108,109,Huyện Một,Huyện
                ,D,109,108,Huyện Hai,Huyện
                """, false, null);

        assertThat(findings.told()).extracting(LineFinding::code).containsExactly("bad-code", "bad-code");
    }

    @Test
    void aPureRenameIsTakenWhereItIsAskedFor() {
        ListComparison comparison = compare(",W,03390,106,Thị trấn Bình Lư,Thị trấn\n", true, null);

        assertThat(findings.told()).isEmpty();
        assertThat(comparison.unchanged()).isZero();
        assertThat(units.changed()).containsExactly(1L);
        assertThat(units.versions(1L))
                .containsExactly(
                        new UnitVersion(OLD, LocalDate.of(2023, 4, 9), "03390", "Thị trấn Tam Đường", "TOWNSHIP", 106L),
                        new UnitVersion(DAY, null, "03390", "Thị trấn Bình Lư", "TOWNSHIP", 106L));
    }

    @Test
    void aNameThatChangesWithItsTypeIsNoPureRename() {
        compare(",W,03400,106,Phường Hợp Nhất,Phường\n", true, null);

        assertThat(findings.told()).extracting(LineFinding::code).containsExactly("other-type", "other-name");
        assertThat(units.changed()).isEmpty();
    }

    @Test
    void anotherPlaceOfTheToneIsToldAndChangesNothing() {
        ListComparison comparison = compare(",W,03400,106,Xã Hoà Bình,Xã\n", true, null);

        assertThat(findings.told()).isEmpty();
        assertThat(notes.told()).extracting(LineFinding::code).containsExactly("tone-placement");
        assertThat(comparison.unchanged()).isEqualTo(1);
        assertThat(units.changed()).isEmpty();
    }

    @Test
    void aCodeWhoseUnitHasEndedIsGivenToANewOneAndThatIsTold() {
        compare(",W,03401,106,Xã Mới,Xã\n", false, null);

        assertThat(findings.told()).isEmpty();
        assertThat(notes.told()).extracting(LineFinding::code).containsExactly("code-given-again");
        assertThat(units.versions(units.changed().getFirst()).getFirst().validFrom())
                .isEqualTo(DAY);
    }

    @Test
    void communesStandRightUnderAProvinceWithoutDistricts() {
        compare(",W,04000,14,Xã Mường La,Xã\n", false, null);

        assertThat(findings.told()).isEmpty();
        assertThat(units.changed()).hasSize(1);
    }

    @Test
    void aUnitTwiceIsFoundOnTheLaterLine() {
        compare(",W,03500,106,Xã Mới,Xã\n,W,03500,106,Xa\u0303 Mo\u031B\u0301i,Xã\n", false, null);

        assertThat(findings.told())
                .singleElement()
                .satisfies(found -> assertThat(found).extracting("line", "code").containsExactly(3, "unit-twice"));
    }

    @Test
    void aUnitMayBeStatedOnTwoDaysAndIsTheSame() {
        ListComparison comparison =
                compare("2024-01-01,W,03500,106,Xã Mới,Xã\n2023-05-01,W,03500,106,Xã Mới,Xã\n", false, null);

        assertThat(findings.told()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(1);
        assertThat(units.versions(units.changed().getFirst()))
                .extracting(UnitVersion::validFrom)
                .containsExactly(LocalDate.of(2023, 5, 1));
    }

    @Test
    void whoNamesAFaultyLineAsParentIsNotToBlame() {
        compare(",D,108,12,,Huyện\n,W,03500,108,Xã Mới,Xã\n", false, null);

        assertThat(findings.told()).extracting(LineFinding::line).containsExactly(2);
    }

    static Stream<Arguments> outside() {
        return Stream.of(
                Arguments.of("a province of its own", ",P,14,,Tỉnh Sơn La,Tỉnh"),
                Arguments.of("a new unit of another province", ",D,116,14,Huyện Mộc Châu,Huyện"),
                Arguments.of("a new province", ",P,15,,Tỉnh Yên Bái,Tỉnh"),
                Arguments.of("a unit of the scope moved out of it", ",D,107,14,Huyện Mường Tè,Huyện"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outside")
    void whatIsOutsideTheScopeIsRefusedAndNothingOfItIsRevealed(String name, String line) {
        compare(SAME + line + "\n", true, 12L);

        assertThat(findings.told()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("outside-scope");
            assertThat(found.line()).isEqualTo(5);
            assertThat(found.reason() + found.rule()).doesNotContain("Sơn La");
        });
    }

    private ListComparison compare(String lines, boolean acceptRenames, Long scope) {
        byte[] file = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
        ListParser.Read read = new ListParser(findings, DAY).read(file);
        ListComparison comparison = new ListComparison(units, findings, notes, new Options(acceptRenames, scope));
        comparison.take(read.lines(), read.faultyCodes());
        return comparison;
    }
}
