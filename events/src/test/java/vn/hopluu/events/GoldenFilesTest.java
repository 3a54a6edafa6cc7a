package vn.hopluu.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Records that are on the topics already must stay readable. Where one of these fails, mend the record, not
/// the file: a change that breaks readers is a new schema version beside the old one.
@Tag("gate")
class GoldenFilesTest {

    @ParameterizedTest
    @EnumSource
    void everyTypeHasASchemaThatBearsItsName(EventType type) {
        assertThat(Golden.schema(type))
                .as("the $id of %s", type.schemaResource())
                .contains("\"$id\": \"" + type.dataSchema() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAFullGoldenFileAndOneFromTheFutureAndAnother(EventType type) {
        assertThat(Golden.files(type))
                .as("golden files of %s: add src/test/resources/golden/%s<case>.json", type, Golden.prefix(type))
                .extracting(file -> file.getFileName().toString())
                .contains(Golden.prefix(type) + "full.json", Golden.prefix(type) + "from-the-future.json")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyGoldenFileIsReadable(Path file) {
        EventType type = Golden.typeOf(file);

        Event event = EventJson.read(type, Golden.bytes(file));

        assertThat(EventType.of(event)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyGoldenFileIsValidBySchema(Path file) {
        assertThat(Golden.violations(Golden.typeOf(file), Golden.bytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenAgainIsValidAndReadsTheSame(Path file) {
        EventType type = Golden.typeOf(file);
        Event event = EventJson.read(type, Golden.bytes(file));

        byte[] written = EventJson.write(event);

        assertThat(Golden.violations(type, written)).isEmpty();
        assertThat(EventJson.read(type, written)).isEqualTo(event);
    }

    @Test
    void aFullReportIsReadFieldByField() {
        assertThat(Golden.read("report.v1.full.json"))
                .isEqualTo(new ReportChanged(
                        17,
                        "DVCQ-Q",
                        "2024-Q1",
                        Coverage.CONSOLIDATED,
                        1709251200000005L,
                        ReportChanged.State.CORRECTED,
                        new ReportChanged.Figures(
                                3,
                                2,
                                List.of(
                                        Cell.amount(31),
                                        Cell.amount(new BigDecimal("24.5")),
                                        Cell.NO_OCCURRENCE,
                                        Cell.MISSING,
                                        Cell.NOT_APPLICABLE,
                                        Cell.UNANSWERED,
                                        Cell.amount(new BigDecimal("-0.25")),
                                        Cell.amount(0))),
                        new ReportChanged.Figures(2, 1, List.of(Cell.amount(30))),
                        Instant.parse("2024-03-01T01:00:00Z"),
                        Instant.parse("2024-03-02T07:30:15.123456Z"),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 2, 28),
                        true));
    }

    @Test
    void aMinimalReportHasNoFiguresAndIsNoResend() {
        assertThat(Golden.read("report.v1.minimal.json"))
                .isEqualTo(new ReportChanged(
                        17,
                        "DVCQ-Q",
                        "2024-Q1",
                        Coverage.OWN,
                        2,
                        ReportChanged.State.WITHDRAWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false));
    }

    @Test
    void aUnitIsReadWithItsHistoryAndItsRoutes() {
        assertThat(Golden.read("unit.v1.full.json"))
                .isEqualTo(new UnitChanged(
                        17,
                        1709251200000000L,
                        List.of(new UnitChanged.Version(
                                LocalDate.of(2004, 1, 1),
                                LocalDate.of(2025, 6, 30),
                                "106",
                                "Huyện Tam Đường",
                                "DISTRICT",
                                12L)),
                        List.of(
                                new UnitChanged.Route(
                                        "DVCQ", LocalDate.of(2004, 1, 1), LocalDate.of(2025, 2, 28), 12, 13L, null),
                                new UnitChanged.Route("DVCQ", LocalDate.of(2025, 3, 1), null, 12, null, 14L))));
    }

    @Test
    void aReorganisationIsReadWithItsSuccessions() {
        assertThat(Golden.read("reorganisation.v1.full.json"))
                .isEqualTo(new ReorganisationChanged(
                        "NQ1670-2025",
                        1751302800000000L,
                        LocalDate.of(2025, 7, 1),
                        "Nghị quyết số 1670/NQ-UBTVQH15 ngày 16/6/2025",
                        List.of(
                                new ReorganisationChanged.Succession(390, 901, ReorganisationChanged.Kind.FULL),
                                new ReorganisationChanged.Succession(412, 901, ReorganisationChanged.Kind.FULL),
                                new ReorganisationChanged.Succession(500, 902, ReorganisationChanged.Kind.PARTIAL),
                                new ReorganisationChanged.Succession(500, 903, ReorganisationChanged.Kind.PARTIAL))));
    }

    @Test
    void aFormIsReadWithItsSlotsAndItsVersions() {
        assertThat(Golden.read("form.v1.full.json"))
                .isEqualTo(new FormChanged(
                        "DVCQ-Q",
                        1709251200000003L,
                        "Báo cáo quý",
                        "DVCQ",
                        Period.Type.QUARTER,
                        List.of(
                                new FormChanged.Slot("TCD01", null, 0, true),
                                new FormChanged.Slot("TCD01", "TX", 0, true),
                                new FormChanged.Slot("DVK01", "KT.COLLECTIVE", 0, true),
                                new FormChanged.Slot("HC02", null, 0, false)),
                        List.of(
                                new FormChanged.Version(
                                        1,
                                        LocalDate.of(2021, 1, 1),
                                        LocalDate.of(2023, 12, 31),
                                        List.of(0, 3),
                                        List.of()),
                                new FormChanged.Version(
                                        2,
                                        LocalDate.of(2024, 1, 1),
                                        null,
                                        List.of(3, 0, 1, 2),
                                        List.of(0),
                                        List.of(
                                                new FormChanged.Section(
                                                        "III",
                                                        "Kết quả dân vận chính quyền",
                                                        "14.BTCD",
                                                        List.of(new FormChanged.Table(
                                                                "Tiếp công dân",
                                                                List.of(
                                                                        List.of("Tổng số"),
                                                                        List.of("Trong đó", "Thường xuyên"),
                                                                        List.of("Trong đó", "Còn lại")),
                                                                List.of(List.of("Lượt")),
                                                                List.of(
                                                                        new FormChanged.Place(0, 0, 0, null),
                                                                        new FormChanged.Place(0, 1, 1, null),
                                                                        new FormChanged.Place(
                                                                                0, 2, null, "TCD01 - TCD01.TX"))))),
                                                new FormChanged.Section("IV", "Dân vận khéo", null, List.of())),
                                        List.of(new FormChanged.Narrative("III.2", "Đối thoại", true, 10_000)),
                                        List.of(
                                                new FormChanged.Rule(
                                                        "TCD01",
                                                        FormChanged.Severity.EXPLAIN,
                                                        "TCD01 >= TCD01.TX",
                                                        "Thường xuyên {TCD01.TX} lớn hơn tổng {TCD01}"),
                                                new FormChanged.Rule(
                                                        "DVK01-2",
                                                        FormChanged.Severity.INFO,
                                                        "DVK01.KT.COLLECTIVE <= 2",
                                                        "Đăng ký {DVK01.KT.COLLECTIVE} mô hình",
                                                        Coverage.OWN))))));
    }

    @Test
    void aFormOfBeforeHasNoSectionsNoHeadingsAndNoRules() {
        FormChanged form = (FormChanged) Golden.read("form.v1.without-rules.json");

        assertThat(form.versions())
                .containsExactly(
                        new FormChanged.Version(
                                1, LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31), List.of(0, 3), List.of()),
                        new FormChanged.Version(2, LocalDate.of(2024, 1, 1), null, List.of(3, 0, 1, 2), List.of(0)));
    }

    @Test
    void aComputedTotalIsReadWithWhoIsInItAndWhoLacks() {
        assertThat(Golden.read("computed.v1.full.json"))
                .isEqualTo(new ComputedTotals(
                        17,
                        "DVCQ-6T",
                        "2023-H1",
                        1709251200000100L,
                        Instant.parse("2024-03-01T01:00:00Z"),
                        1709251199000000L,
                        12,
                        2,
                        List.of(390L, 412L),
                        List.of(
                                new ComputedTotals.Total(new BigDecimal("42"), 10, 12),
                                new ComputedTotals.Total(new BigDecimal("24.5"), 9, 11),
                                new ComputedTotals.Total(null, 0, 12),
                                new ComputedTotals.Total(new BigDecimal("-0.25"), 12, 12))));
    }

    @Test
    void aRuleOfBeforeIsAskedOfBothReports() {
        FormChanged form = (FormChanged) Golden.read("form.v1.rules-without-coverage.json");

        FormChanged.Rule rule = form.versions().getFirst().rules().getFirst();
        assertThat(Coverage.values()).allMatch(rule::holdsFor);
    }

    @Test
    void anIndicatorIsReadWithItsFormula() {
        assertThat(Golden.read("indicator.v1.full.json"))
                .isEqualTo(new IndicatorChanged(
                        "DT13",
                        1709251200000001L,
                        "Tỷ lệ giải quyết khiếu nại",
                        "Complaint resolution rate",
                        "%",
                        IndicatorChanged.ValueType.DECIMAL,
                        4,
                        IndicatorChanged.Kind.RATIO,
                        IndicatorChanged.OverTime.OF_SUMS,
                        "DT12",
                        "DT11",
                        List.of(),
                        List.of(),
                        List.of(
                                new IndicatorChanged.Home(
                                        7, "DVCQ-N", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 6, 30)),
                                new IndicatorChanged.Home(7, "01-KQGQ", LocalDate.of(2025, 7, 1), null)),
                        List.of()));
    }

    @Test
    void anIndicatorIsReadWithTheNamesOfItsMembers() {
        IndicatorChanged indicator = (IndicatorChanged) Golden.read("indicator.v1.labelled.json");

        assertThat(indicator.called("TX", IndicatorChanged.Label::nameVi)).isEqualTo("Thường xuyên");
        assertThat(indicator.called("TX", IndicatorChanged.Label::nameEn)).isEqualTo("Regular");
        assertThat(indicator.called("TT", IndicatorChanged.Label::nameVi))
                .as("without a name")
                .isEqualTo("TT");
        assertThat(indicator.called("TX.TT", IndicatorChanged.Label::nameVi)).isEqualTo("Thường xuyên, TT");
    }

    @Test
    void aRegimeIsReadWithItsTreeAndItsWindow() {
        assertThat(Golden.read("regime.v1.full.json"))
                .isEqualTo(new RegimeChanged(
                        "DVCQ",
                        1709251200000002L,
                        "Báo cáo công tác dân vận chính quyền, quy chế dân chủ",
                        RegimeChanged.Tree.ROUTE,
                        RegimeChanged.Window.LEGAL,
                        true,
                        new RegimeChanged.Elements(
                                "Kết quả công tác dân vận",
                                "Cơ quan, đơn vị",
                                "UBND tỉnh",
                                "Phần mềm",
                                "Quý",
                                "Mẫu 01",
                                "DVCQ-Q"),
                        new RegimeChanged.Review(
                                true,
                                List.of(
                                        new RegimeChanged.Step("KT", "Kiểm tra", AssignmentsChanged.Role.REVIEW, false),
                                        new RegimeChanged.Step(
                                                "KD", "Ký duyệt", AssignmentsChanged.Role.APPROVAL, false),
                                        new RegimeChanged.Step(
                                                "TT",
                                                "Thanh tra nhận phần của mình",
                                                AssignmentsChanged.Role.APPRAISAL,
                                                true),
                                        new RegimeChanged.Step(
                                                "TN",
                                                "Sở Nội vụ tiếp nhận",
                                                AssignmentsChanged.Role.CONSOLIDATION,
                                                false)))));
    }

    @Test
    void aRegimeFromBeforeReviewHasNoSteps() {
        assertThat(((RegimeChanged) Golden.read("regime.v1.before-review.json")).review())
                .isNull();
        assertThat(((RegimeChanged) Golden.read("regime.v1.before-review.json")).elements())
                .isNotNull();
    }

    @Test
    void aRegimeFromBeforeItsElementsHasNone() {
        assertThat(Golden.read("regime.v1.before-elements.json"))
                .isEqualTo(new RegimeChanged(
                        "DVCQ",
                        1709251200000002L,
                        "Báo cáo công tác dân vận chính quyền, quy chế dân chủ",
                        RegimeChanged.Tree.ROUTE,
                        RegimeChanged.Window.LEGAL));
    }

    @Test
    void anObligationIsReadWithItsDueMoment() {
        assertThat(Golden.read("obligation.v1.full.json"))
                .isEqualTo(new ObligationChanged(
                        17,
                        "DVCQ-6T",
                        "2023-H1",
                        Coverage.OWN,
                        1709251200000006L,
                        "KH-106-2023",
                        ObligationChanged.State.TRANSFERRED,
                        Instant.parse("2023-06-04T16:59:59Z"),
                        null,
                        19L,
                        12L,
                        13L,
                        14L));
    }

    @Test
    void anObligationWithoutADueMomentSaysWhy() {
        assertThat(Golden.read("obligation.v1.undetermined.json"))
                .isEqualTo(new ObligationChanged(
                        17,
                        "DVCQ-N",
                        "2023-Y",
                        Coverage.CONSOLIDATED,
                        1,
                        "KH-SNGV-2023",
                        ObligationChanged.State.OWED,
                        null,
                        "chưa xác định: kế hoạch cấp trên chưa được nạp",
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void aPlanIsReadWithItsTasksAndItsTargets() {
        assertThat(Golden.read("plan.v1.full.json"))
                .isEqualTo(new PlanChanged(
                        "KH-106-2023",
                        1709251200000007L,
                        "15/KH-UBND",
                        "Kế hoạch dân vận chính quyền 2023",
                        17,
                        2023,
                        LocalDate.of(2023, 1, 16),
                        List.of("Chỉ thị số 33/CT-TTg"),
                        "KH-12-2023",
                        true,
                        Instant.parse("2024-03-01T01:00:00Z"),
                        List.of(new PlanChanged.Campaign("DVCQ-6T", "2023-H1")),
                        List.of(new PlanChanged.Task(
                                "NV01",
                                "Đăng ký mô hình",
                                17L,
                                List.of(18L, 19L),
                                Instant.parse("2023-06-04T16:59:59Z"),
                                "Bản đăng ký",
                                new PlanChanged.Progress(
                                        PlanChanged.TaskState.DONE, Instant.parse("2023-06-01T02:30:00Z")))),
                        List.of(new PlanChanged.Target(
                                "S3-T4",
                                "95% đăng ký",
                                new PlanChanged.Population(
                                        PlanChanged.Population.Of.UNITS,
                                        17L,
                                        List.of("COMMUNE"),
                                        List.of(20L),
                                        List.of("DISTRICT_OFFICE")),
                                "share(DVK01 >= 1)",
                                PlanChanged.Comparison.AT_LEAST,
                                new BigDecimal("0.95"),
                                Instant.parse("2023-11-14T16:59:59Z"),
                                "III.5",
                                LocalDate.of(2023, 12, 14)))));
    }

    @Test
    void aCampaignIsReadWithItsStructureDate() {
        assertThat(Golden.read("campaign.v1.full.json"))
                .isEqualTo(new CampaignChanged(
                        "DVCQ-Q", "2024-Q1", 1709251200000004L, LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 14)));
    }

    @Test
    void aNoticeOfRollUpsSaysWhetherItNamesEveryUnit() {
        assertThat(Golden.read("rollups.v1.full.json"))
                .isEqualTo(new RollUpsChanged(
                        "DVCQ-Q",
                        "2024-Q1",
                        1709251200000100L,
                        1709251200000050L,
                        3,
                        List.of(1L, 17L, 412L),
                        "05ae03bb8369"));
        assertThat(((RollUpsChanged) Golden.read("rollups.v1.full.json")).complete())
                .isTrue();
        assertThat(((RollUpsChanged) Golden.read("rollups.v1.cut.json")).complete())
                .isFalse();
    }

    @Test
    void anOverdueObligationIsReadWithItsDeadline() {
        assertThat(Golden.read("overdue.v1.full.json"))
                .isEqualTo(new ObligationOverdue(
                        17,
                        "DVCQ-6T",
                        "2023-H1",
                        Coverage.OWN,
                        1709251200000200L,
                        "KH-106-2023",
                        Instant.parse("2023-06-04T16:59:59Z"),
                        19L,
                        12L,
                        13L,
                        14L));
    }

    @Test
    void theHeadOfABlockIsReadWithTheHashBeforeIt() {
        assertThat(Golden.read("audit.v1.full.json"))
                .isEqualTo(new AuditHead(
                        "report-service",
                        51,
                        "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
                        "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
                        1000,
                        Instant.parse("2024-03-01T01:00:00.123456Z")));
        assertThat(Golden.read("audit.v1.full.json").key()).isEqualTo("report-service/51");
        assertThat(Golden.read("audit.v1.full.json").revision()).isEqualTo(51);
    }

    @Test
    void aRequestToSendAgainNamesWhatIsStatedAndWhatIsHeld() {
        assertThat(Golden.read("resend.v1.full.json"))
                .isEqualTo(new ResendRequested(
                        "DVCQ-Q", "2024-Q1", 1709251200000200L, 1709251200000090L, 3, "f00dfeed0badcafe", 2, "1"));
        assertThat(Golden.read("resend.v1.full.json").key()).isEqualTo("resend/DVCQ-Q/2024-Q1");
    }

    @Test
    void aSealIsReadWithWhatWasClosed() {
        assertThat(Golden.read("seal.v1.full.json"))
                .isEqualTo(new SealChanged(
                        "DVCQ-Q",
                        "2024-Q1",
                        12,
                        1709251200000350L,
                        true,
                        Instant.parse("2024-04-01T02:00:04Z"),
                        "Số liệu đã trình ký",
                        List.of(),
                        new SealChanged.Closed(1709251200000300L, 2, 3, "f00dfeed0badcafe", 1709251200000005L)));
        assertThat(Golden.read("seal.v1.full.json").key()).isEqualTo("seal/DVCQ-Q/2024-Q1/12");
    }

    @Test
    void aRequestToCloseIsReadFieldByField() {
        assertThat(Golden.read("closing.v1.full.json"))
                .isEqualTo(new ClosingRequested(
                        "DVCQ-Q",
                        "2024-Q1",
                        12,
                        1709251200000300L,
                        1709251200000300L,
                        true,
                        Instant.parse("2024-04-01T02:00:00Z"),
                        Instant.parse("2024-04-01T02:10:00Z"),
                        "loopback",
                        "Số liệu đã trình ký",
                        2));
        assertThat(Golden.read("closing.v1.full.json").key()).isEqualTo("closing/DVCQ-Q/2024-Q1/12");
    }

    @Test
    void aPageOfUnitsHasAKeyOfItsOwn() {
        assertThat(Golden.read("edges.v1.full.json"))
                .isEqualTo(new SealedUnits(
                        "DVCQ-Q",
                        "2024-Q1",
                        12,
                        1709251200000300L,
                        1,
                        List.of(new SealChanged.Edge(17, 12), new SealChanged.Edge(18, 17))));
        assertThat(Golden.read("edges.v1.full.json").key()).isEqualTo("edges/DVCQ-Q/2024-Q1/12/1");
    }

    @Test
    void anAnswerToARequestIsReadFieldByField() {
        assertThat(Golden.read("closed.v1.full.json"))
                .isEqualTo(new CampaignClosed(
                        "DVCQ-Q",
                        "2024-Q1",
                        12,
                        1709251200000300L,
                        Instant.parse("2024-04-01T02:00:01.25Z"),
                        3,
                        "f00dfeed0badcafe",
                        1709251200000005L));
        assertThat(Golden.read("closed.v1.full.json").key()).isEqualTo("closed/DVCQ-Q/2024-Q1/12");
    }

    @Test
    void aSealOfBeforeThereWereRequestsIsReadWithTheEdgesThatItFreezes() {
        assertThat(Golden.read("seal.v1.with-its-edges.json"))
                .isEqualTo(new SealChanged(
                        "DVCQ-Q",
                        "2024-Q1",
                        12,
                        1709251200000300L,
                        true,
                        Instant.parse("2024-04-01T02:00:00Z"),
                        "Số liệu đã trình ký",
                        List.of(
                                new SealChanged.Edge(12, 0),
                                new SealChanged.Edge(17, 12),
                                new SealChanged.Edge(18, 17)),
                        null));
    }

    static Stream<Path> files() {
        return Golden.files().stream();
    }
}
