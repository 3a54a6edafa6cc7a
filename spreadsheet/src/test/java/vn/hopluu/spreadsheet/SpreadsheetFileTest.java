package vn.hopluu.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetFileTest {

    @Test
    void a_workbook_that_a_program_wrote_as_a_stream_is_read_too() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            var row = workbook.createSheet("Danh sách").createRow(0);
            row.createCell(0).setCellValue("03424");
            row.createCell(1).setCellValue(5718);
            workbook.write(out);
        }

        List<Grid> grids = SpreadsheetFile.read(out.toByteArray());

        assertThat(grids).hasSize(1);
        assertThat(grids.getFirst().name()).isEqualTo("Danh sách");
        assertThat(grids.getFirst().rows().getFirst().cells())
                .extracting(RawCell::at, RawCell::kind, RawCell::text)
                .containsExactly(tuple("A1", RawCell.Kind.TEXT, "03424"), tuple("B1", RawCell.Kind.NUMBER, "5718.0"));
    }
}
