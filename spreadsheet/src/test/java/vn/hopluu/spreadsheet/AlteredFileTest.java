package vn.hopluu.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of which some bytes are others, and some the end is missing: each is read, or refused in words.
class AlteredFileTest {

    private static final int FILES = 400;
    private static final int HEAD = 1_024;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("xls", book(new HSSFWorkbook())),
                Arguments.of("xlsx", book(new XSSFWorkbook())),
                Arguments.of(
                        "xlsx, not compressed as POI does",
                        new RawWorkbook()
                                .sheet("S", RawWorkbook.rows(RawWorkbook.row(1, RawWorkbook.number("A1", "1"))))
                                .bytes()));
    }

    @Timeout(120)
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void an_altered_file_is_read_or_refused_and_never_a_fault_of_ours(String what, byte[] file) {
        Random random = new Random(36);
        for (int i = 0; i < FILES; i++) {
            byte[] altered = altered(file, random);
            assertThat(outcome(altered)).as("alteration %s", i).isNotBlank();
        }
    }

    private static String outcome(byte[] file) {
        try {
            return "read " + SpreadsheetFile.read(file).size();
        } catch (UnreadableFile refused) {
            return refused.code();
        }
    }

    private static byte[] altered(byte[] file, Random random) {
        byte[] altered = file.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int until = random.nextInt(3) == 0 ? Math.min(HEAD, altered.length) : altered.length;
            altered[random.nextInt(until)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(altered, random.nextInt(altered.length)) : altered;
    }

    private static byte[] book(Workbook book) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("S");
            for (int i = 0; i < 40; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("Xã " + i);
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
                row.createCell(3).setCellValue(i % 2 == 0);
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 6));
            sheet.setColumnHidden(7, true);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
