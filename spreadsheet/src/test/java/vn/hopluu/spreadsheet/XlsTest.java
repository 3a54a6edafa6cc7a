package vn.hopluu.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.spreadsheet.RawCell.Kind;

/// Workbooks of Excel 97 to 2003, which many communes still save.
class XlsTest {

    @Test
    void what_stands_in_its_cells_is_read() {
        List<Grid> grids = SpreadsheetFile.read(book(book -> {
            HSSFSheet sheet = book.createSheet("Danh sách");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Xã Nậm Pì");
            row.createCell(1).setCellValue(1204);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue((byte) 0x2A);
            row.createCell(4);
            var computed = sheet.createRow(2).createCell(1);
            computed.setCellFormula("B1*2");
            sheet.getRow(2).createCell(2).setCellFormula("A1&\" \"&A1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        }));

        assertThat(grids).extracting(Grid::name).containsExactly("Danh sách");
        assertThat(grids.getFirst().rows())
                .flatExtracting(Grid.Row::cells)
                .extracting(RawCell::at, RawCell::kind, RawCell::text, RawCell::computed)
                .containsExactly(
                        tuple("A1", Kind.TEXT, "Xã Nậm Pì", false),
                        tuple("B1", Kind.NUMBER, "1204", false),
                        tuple("C1", Kind.YES_NO, "1", false),
                        tuple("D1", Kind.ERROR, "#N/A", false),
                        tuple("B3", Kind.NUMBER, "2408", true),
                        tuple("C3", Kind.TEXT, "Xã Nậm Pì Xã Nậm Pì", true));
        assertThat(grids.getFirst().covers(4, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "8.4", "1204", "-7.25", "123456789012345", "0.000001", "99.99", "1E15", "2.5E20"})
    void a_number_is_the_one_that_was_typed(String typed) {
        Grid grid = only(book -> book.createSheet().createRow(0).createCell(0).setCellValue(Double.parseDouble(typed)));

        assertThat(new java.math.BigDecimal(
                        grid.rows().getFirst().cells().getFirst().text()))
                .isEqualByComparingTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"dd/mm/yyyy, DATE, 2023-03-15", "0%, PERCENT, 45000", "'#,##0', NUMBER, 45000"})
    void a_number_is_what_its_format_shows(String format, Kind kind, String text) {
        Grid grid = only(book -> format(book, 45_000, format));

        assertThat(grid.rows().getFirst().cells())
                .extracting(RawCell::kind, RawCell::text)
                .containsExactly(tuple(kind, text));
    }

    static Stream<Arguments> unseen() {
        return Stream.of(
                unseen(
                        "a hidden row",
                        Unseen.ROW,
                        book -> book.getSheetAt(0).getRow(0).setZeroHeight(true)),
                unseen(
                        "no height",
                        Unseen.ROW,
                        book -> book.getSheetAt(0).getRow(0).setHeight((short) 0)),
                unseen(
                        "a hidden column",
                        Unseen.COLUMN,
                        book -> book.getSheetAt(0).setColumnHidden(0, true)),
                unseen("no width", Unseen.COLUMN, book -> book.getSheetAt(0).setColumnWidth(0, 0)),
                unseen("zeros hidden", Unseen.ZERO, book -> book.getSheetAt(0).setDisplayZeros(false)),
                unseen("a format", Unseen.FORMAT, book -> format(book, 0, ";;;")),
                unseen("a hidden sheet", Unseen.SHEET, book -> hide(book, SheetVisibility.HIDDEN)),
                unseen("a very hidden sheet", Unseen.SHEET, book -> hide(book, SheetVisibility.VERY_HIDDEN)));
    }

    private static Arguments unseen(String what, Unseen why, Consumer<HSSFWorkbook> hide) {
        return Arguments.of(what, why, hide);
    }

    private static void hide(HSSFWorkbook book, SheetVisibility visibility) {
        book.createSheet("Khác").createRow(0).createCell(0).setCellValue(1);
        book.setActiveSheet(1);
        book.setSheetVisibility(0, visibility);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unseen")
    void what_nobody_sees_is_marked(String what, Unseen why, Consumer<HSSFWorkbook> hide) {
        Grid grid = only(book -> {
            book.createSheet("S").createRow(0).createCell(0).setCellValue(0);
            hide.accept(book);
        });

        Grid.Row row = grid.rows().getFirst();
        assertThat(grid.unseen(row, row.cells().getFirst())).contains(why);
    }

    @Test
    void a_formula_that_nobody_computed_has_no_value() {
        Grid grid = only(book -> book.createSheet().createRow(0).createCell(0).setCellFormula("B1+C1"));

        assertThat(grid.rows().getFirst().cells())
                .extracting(RawCell::kind, RawCell::text)
                .containsExactly(tuple(Kind.ERROR, ""));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("cut midway", "broken", Arrays.copyOf(plain(), 3_000)),
                Arguments.of("a head alone", "broken", latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1x")),
                Arguments.of("a head that speaks of 240 MB", "broken", large()),
                Arguments.of("locked", "encrypted", locked()),
                Arguments.of("macros", "macros", withEntry("_VBA_PROJECT_CUR")),
                Arguments.of("another file within", "nested", withEntry("MBD00012345")),
                Arguments.of("another kind of document", "broken", otherDocument()),
                Arguments.of("too many rows", "too-large", book(XlsTest::manyRows)),
                Arguments.of("a page of the web", "web-page", latin("\r\n<html><table><tr><td>1</td></tr></table>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_cannot_be_read_says_why_and_what_to_do(String what, String code, byte[] file) {
        assertThatThrownBy(() -> SpreadsheetFile.read(file)).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.code()).as(refused.reason()).isEqualTo(code);
            assertThat(refused.remedy()).isNotBlank();
        });
    }

    private static void manyRows(HSSFWorkbook book) {
        HSSFSheet sheet = book.createSheet();
        for (int i = 0; i <= Bounds.ROWS; i++) {
            sheet.createRow(i).createCell(0).setCellValue(i);
        }
    }

    private static byte[] large() {
        byte[] file = plain();
        // How many blocks of the list of blocks there are
        file[44] = (byte) 0x50;
        file[45] = (byte) 0x0E;
        return file;
    }

    private static byte[] locked() {
        Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
        try {
            return plain();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] otherDocument() {
        return container(container -> container.createDocument(new ByteArrayInputStream(new byte[10]), "WordDocument"));
    }

    private static byte[] withEntry(String name) {
        return container(container -> {
            container.createDocument(
                    new POIFSFileSystem(new ByteArrayInputStream(plain())).createDocumentInputStream("Workbook"),
                    "Workbook");
            container.createDirectory(name);
        });
    }

    private interface Filling {
        void fill(POIFSFileSystem container) throws IOException;
    }

    private static byte[] container(Filling filling) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(container);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void format(HSSFWorkbook book, int number, String format) {
        HSSFSheet sheet = book.getNumberOfSheets() == 0 ? book.createSheet() : book.getSheetAt(0);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        var cell = sheet.createRow(0).createCell(0);
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    private static byte[] plain() {
        return book(book -> book.createSheet().createRow(0).createCell(0).setCellValue("Mã đơn vị"));
    }

    private static Grid only(Consumer<HSSFWorkbook> filling) {
        return SpreadsheetFile.read(book(filling)).getFirst();
    }

    private static byte[] book(Consumer<HSSFWorkbook> filling) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
