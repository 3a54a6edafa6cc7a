package vn.hopluu.spreadsheet;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.spreadsheet.RawWorkbook.number;
import static vn.hopluu.spreadsheet.RawWorkbook.row;
import static vn.hopluu.spreadsheet.RawWorkbook.rows;
import static vn.hopluu.spreadsheet.RawWorkbook.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks as programs write them that are not Excel.
class OddWorkbookTest {

    private static final String PLAIN =
            rows(row(1, text("A1", "Mã đơn vị"), text("B1", "BHS01")), row(2, text("A2", "03463"), number("B2", "41")));
    private static final String INDEXED = rows(
            row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"B1\" t=\"s\"><v>1</v></c>"),
            row(2, "<c r=\"A2\" t=\"s\"><v>2</v></c>", number("B2", "41")));

    static Stream<Arguments> samples() {
        String[] items = {
            "<si><r><t>Mã </t></r><r><t>đơn vị</t></r><rPh sb=\"0\" eb=\"1\"><t>X</t></rPh></si>",
            "<si><t>BHS01</t></si>",
            "<si><t>03463</t></si>"
        };
        return Stream.of(
                Arguments.of("no styles", new RawWorkbook().sheet("S", PLAIN)),
                Arguments.of(
                        "strict", new RawWorkbook().strict().styles(Map.of(), 0).sheet("S", PLAIN)),
                Arguments.of(
                        "strict with texts",
                        new RawWorkbook()
                                .strict()
                                .styles(Map.of(), 0)
                                .texts("count=\"3\" uniqueCount=\"3\"", items)
                                .sheet("S", INDEXED)),
                Arguments.of(
                        "another folder",
                        new RawWorkbook().in("bang/").styles(Map.of(), 0).sheet("S", PLAIN)),
                Arguments.of(
                        "no counts",
                        new RawWorkbook().styles(Map.of(), 0).texts("", items).sheet("S", INDEXED)),
                Arguments.of(
                        "one count",
                        new RawWorkbook()
                                .styles(Map.of(), 0)
                                .texts("count=\"3\"", items)
                                .sheet("S", INDEXED)),
                Arguments.of(
                        "counts too small",
                        new RawWorkbook()
                                .styles(Map.of(), 0)
                                .texts("count=\"1\" uniqueCount=\"1\"", items)
                                .sheet("S", INDEXED)),
                Arguments.of(
                        "counts of zero",
                        new RawWorkbook()
                                .styles(Map.of(), 0)
                                .texts("count=\"0\" uniqueCount=\"0\"", items)
                                .sheet("S", INDEXED)),
                Arguments.of(
                        "counts too large",
                        new RawWorkbook()
                                .styles(Map.of(), 0)
                                .texts("count=\"2147483647\" uniqueCount=\"2147483647\"", items)
                                .sheet("S", INDEXED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void is_read_as_it_is_meant(String what, RawWorkbook workbook) {
        List<Grid> grids = SpreadsheetFile.read(workbook.bytes());

        assertThat(grids.getFirst().rows())
                .extracting(line -> line.cells().stream().map(RawCell::text).toList())
                .containsExactly(List.of("Mã đơn vị", "BHS01"), List.of("03463", "41"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "true,1", "TRUE,1", "0,0", "false,0"})
    void a_yes_or_no_is_written_in_two_ways(String written, String read) {
        String sheet = rows(row(1, "<c r=\"A1\" t=\"b\"><v>" + written + "</v></c>"));

        RawCell cell = only(new RawWorkbook().styles(Map.of(), 0).sheet("S", sheet));

        assertThat(cell.kind()).isEqualTo(RawCell.Kind.YES_NO);
        assertThat(cell.text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<v>0</v>", "<v>12</v>", "<v/>", ""})
    void a_formula_that_nobody_computed_has_no_value(String value) {
        String sheet = rows(row(1, "<c r=\"A1\"><f>B1+C1</f>" + value + "</c>"));

        RawCell cell = only(new RawWorkbook()
                .styles(Map.of(), 0)
                .calculation("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>")
                .sheet("S", sheet));

        assertThat(cell.kind()).isEqualTo(RawCell.Kind.ERROR);
        assertThat(cell.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'<workbookPr/>', 45292, 2024-01-01",
        "'<workbookPr date1904=\"1\"/>', 43830, 2024-01-01",
        "'<workbookPr date1904=\"true\"/>', 43830.75, 2024-01-01",
        "'<workbookPr date1904=\"false\"/>', 45292.9999, 2024-01-01"
    })
    void a_day_is_the_same_whichever_day_is_counted_from(String properties, String value, String day) {
        String sheet = rows(row(1, number("A1", 1, value)));

        RawCell cell = only(
                new RawWorkbook().styles(Map.of(), 0, 14).properties(properties).sheet("S", sheet));

        assertThat(cell.kind()).isEqualTo(RawCell.Kind.DATE);
        assertThat(cell.text()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01T00:00:00", "2024-01-01", "2024-01-01T17:30:00Z"})
    void a_day_may_be_written_out(String value) {
        String sheet = rows(row(1, "<c r=\"A1\" t=\"d\"><v>" + value + "</v></c>"));

        RawCell cell = only(new RawWorkbook().styles(Map.of(), 0).sheet("S", sheet));

        assertThat(cell.kind()).isEqualTo(RawCell.Kind.DATE);
        assertThat(cell.text()).isEqualTo("2024-01-01");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void another_kind_of_file_is_named_with_what_to_do(String what, String code, String says, byte[] file) {
        assertThatThrownBy(() -> SpreadsheetFile.read(file)).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).contains(says);
            assertThat(refused.remedy()).contains(".xlsx");
        });
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        "ods",
                        "other-format",
                        ".ods",
                        new RawWorkbook()
                                .part("mimetype", "application/x")
                                .part("content.xml", "<x/>")
                                .bytes()),
                Arguments.of(
                        "xlsb",
                        "other-format",
                        ".xlsb",
                        new RawWorkbook().part("xl/workbook.bin", "x").bytes()),
                Arguments.of(
                        "another document",
                        "not-a-workbook",
                        "không phải bảng tính",
                        new RawWorkbook().part("xl/workbook.xml", "<document/>").bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"x\"/>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>maybe</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>",
                "<row r=\"2000000\"><c><v>1</v></c></row>",
                "<row r=\"1\">"
            })
    void what_no_workbook_holds_is_a_broken_file(String row) {
        byte[] file = new RawWorkbook().sheet("S", rows(row)).bytes();

        assertThatThrownBy(() -> SpreadsheetFile.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.code()).isEqualTo("broken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-7E+300000", "1E+99999999999", "4E-1000000"})
    void a_number_that_nobody_can_hold_is_refused_before_anything_is_done_with_it(String number) {
        byte[] file = withNumber(number);

        Throwable refused = Assertions.catchThrowable(() -> SpreadsheetFile.read(file));

        assertThat(refused).isInstanceOfSatisfying(UnreadableFile.class, one -> {
            assertThat(one.code()).isEqualTo("impossible-number");
            assertThat(one.place()).isEqualTo("S!A1");
        });
        assertThat(leastProcessor(file))
                .isLessThan(leastProcessor(withNumber("5")).multipliedBy(10));
    }

    private static byte[] withNumber(String number) {
        return new RawWorkbook().sheet("S", rows(row(1, number("A1", number)))).bytes();
    }

    /// Of five readings, so that one pause of a busy machine decides nothing.
    private static Duration leastProcessor(byte[] file) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.generate(() -> {
                    long begun = threads.getCurrentThreadCpuTime();
                    var ignored = Assertions.catchThrowable(() -> SpreadsheetFile.read(file));
                    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
                })
                .limit(5)
                .min(naturalOrder())
                .orElseThrow();
    }

    @Test
    void a_workbook_as_libreoffice_saves_it_hides_nothing() {
        String sheet = """
                <sheetViews><sheetView showFormulas="false" showZeros="true" workbookViewId="0"/></sheetViews>\
                <sheetFormatPr customHeight="false" defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false"/>\
                <cols><col collapsed="false" customWidth="false" hidden="false" max="1024" min="1" width="11.53"/></cols>\
                <sheetData><row r="1" ht="12.8" hidden="false" customHeight="false" outlineLevel="0">\
                <c r="A1" s="0" t="n"><v>41</v></c><c r="B1" s="0" t="n"><f aca="false">A1*0</f><v>0</v></c>\
                <c r="C1" s="0" t="b"><v>1</v></c></row></sheetData>""";

        Grid grid = SpreadsheetFile.read(new RawWorkbook()
                        .styles(Map.of(164, "General"), 164)
                        .properties("<workbookPr backupFile=\"false\" showObjects=\"all\" date1904=\"false\"/>")
                        .calculation(
                                "<calcPr iterateCount=\"100\" refMode=\"A1\" iterate=\"false\" iterateDelta=\"0.001\"/>")
                        .sheet("S", sheet)
                        .bytes())
                .getFirst();

        Grid.Row row = grid.rows().getFirst();
        assertThat(row.cells()).extracting(RawCell::text).containsExactly("41", "0", "1");
        assertThat(row.cells()).allMatch(cell -> grid.unseen(row, cell).isEmpty());
    }

    @Test
    void a_text_longer_than_any_cell_is_too_large() {
        byte[] file = new RawWorkbook()
                .sheet("S", rows(row(1, text("A1", "x".repeat(32_768)))))
                .bytes();

        assertThatThrownBy(() -> SpreadsheetFile.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.isTooLarge()).isTrue());
    }

    @Test
    void characters_that_xml_does_not_take_are_read_as_they_are_meant() {
        String sheet = rows(row(1, text("A1", "Một_x000D_hai _x005F_")));

        assertThat(only(new RawWorkbook().sheet("S", sheet)).text()).isEqualTo("Một\rhai _");
    }

    private static RawCell only(RawWorkbook workbook) {
        return SpreadsheetFile.read(workbook.bytes())
                .getFirst()
                .rows()
                .getFirst()
                .cells()
                .getFirst();
    }
}
