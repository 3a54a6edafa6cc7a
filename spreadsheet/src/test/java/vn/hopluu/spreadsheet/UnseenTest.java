package vn.hopluu.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.spreadsheet.RawWorkbook.number;
import static vn.hopluu.spreadsheet.RawWorkbook.rows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in a workbook and nobody sees who looks it through.
class UnseenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";;; | 9",
                ";;; | 0",
                "0;-0;;@ | 0",
                "#,##0;;0 | -5",
                "#,### | 0",
                "?? | 0",
                "\"\" | 12",
                "\"***\" | 12",
                "[=0]\"\";General | 0",
                "[<10]\"\";0 | 9.5",
                "[Red];[Blue];[Green] | 3",
                "_-;_-;_- | 3",
                "* ;* ;*  | 3",
                "\\ ;\\ ;\\  | 3",
            })
    void a_format_may_show_nothing(String format, String number) {
        assertThat(NumberFormat.of(164, format).hides(number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | 0",
                "0 | 0",
                "00000 | 0",
                "#,##0 | 0",
                "#,### | 7",
                "@ | 0",
                "0;-0;;@ | 5",
                "#,##0;;0 | 0",
                "0;-0 | 0",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_- | 0",
                "[=0]\"\";General | 4",
                "[>=1000]#,##0;0 | 0",
                "dd/mm/yyyy | 45000",
                "[h]:mm | 0.5",
                "0.00E+00 | 0",
                "[$₫-42A] #,##0 | 0",
                "#,##0\" người\" | 0",
                ";;; | 1E+999999999999",
                ";;; | x",
            })
    void a_format_mostly_shows_something(String format, String number) {
        assertThat(NumberFormat.of(164, format).hides(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<sheetData><row r=\"1\" hidden=\"true\">%s</row></sheetData> | ROW",
                "<sheetData><row r=\"1\" ht=\"0\" customHeight=\"1\">%s</row></sheetData> | ROW",
                "<sheetData><row r=\"1\" ht=\"0.75\">%s</row></sheetData> | ROW",
                "<sheetFormatPr zeroHeight=\"1\"/><sheetData><row r=\"1\">%s</row></sheetData> | ROW",
                "<sheetFormatPr defaultRowHeight=\"0\"/><sheetData><row r=\"1\">%s</row></sheetData> | ROW",
                "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\">%s</row></sheetData> | COLUMN",
                "<cols><col min=\"1\" max=\"1\" width=\"0\"/></cols><sheetData><row r=\"1\">%s</row></sheetData> | COLUMN",
                "<sheetFormatPr defaultColWidth=\"0\"/><sheetData><row r=\"1\">%s</row></sheetData> | COLUMN",
                "<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData><row r=\"1\">%s</row></sheetData> | ZERO",
            })
    void a_sheet_may_show_nothing_of_a_cell(String sheet, Unseen why) {
        Grid grid = grid(sheet);

        assertThat(grid.unseen(
                        grid.rows().getFirst(), grid.rows().getFirst().cells().getFirst()))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData><row r=\"1\" ht=\"15\">%s</row></sheetData>",
                "<sheetFormatPr zeroHeight=\"1\"/><sheetData><row r=\"1\" ht=\"15\">%s</row></sheetData>",
                "<sheetFormatPr zeroHeight=\"1\"/><sheetData><row r=\"1\" hidden=\"0\">%s</row></sheetData>",
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\">%s</row></sheetData>",
                "<sheetFormatPr defaultColWidth=\"0\"/><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols>"
                        + "<sheetData><row r=\"1\">%s</row></sheetData>",
                "<sheetViews><sheetView showZeros=\"1\"/></sheetViews><sheetData><row r=\"1\">%s</row></sheetData>",
            })
    void a_sheet_mostly_shows_its_cells(String sheet) {
        Grid grid = grid(sheet);

        assertThat(grid.unseen(
                        grid.rows().getFirst(), grid.rows().getFirst().cells().getFirst()))
                .isEmpty();
    }

    @Test
    void a_text_may_be_hidden_by_its_format_too() {
        byte[] file = new RawWorkbook()
                .styles(Map.of(164, ";;;"), 164)
                .sheet("S", rows("<row r=\"1\"><c r=\"A1\" t=\"str\" s=\"0\"><v>00925</v></c></row>"))
                .bytes();

        Grid grid = SpreadsheetFile.read(file).getFirst();

        assertThat(grid.rows().getFirst().cells().getFirst().unseen()).isEqualTo(Unseen.FORMAT);
    }

    private static Grid grid(String sheet) {
        String xml = sheet.formatted(number("A1", "0"));
        return SpreadsheetFile.read(new RawWorkbook().sheet("S", xml).bytes()).getFirst();
    }
}
