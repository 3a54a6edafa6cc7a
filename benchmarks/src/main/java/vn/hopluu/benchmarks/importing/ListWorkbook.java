package vn.hopluu.benchmarks.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.hopluu.benchmarks.parts.PlainIndicator;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.UnitChanged;

/// A list of 5,000 units with twenty figures each, what plan-service says of them, and the bare reading of it.
final class ListWorkbook {

    static final int UNITS = 5_000;
    static final int FIGURES = 20;
    static final String FORM = "BENCHX-Q";
    private static final int FIRST_YEAR = 1990;

    private ListWorkbook() {}

    /// The period of a round: no report is written twice.
    static String period(int round) {
        return (FIRST_YEAR + round / 4) + "-Q" + (round % 4 + 1);
    }

    static List<Event> reference(int rounds) {
        List<Event> events = new ArrayList<>();
        List<FormChanged.Slot> slots = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < FIGURES; i++) {
            events.add(PlainIndicator.of("XT", i));
            slots.add(new FormChanged.Slot("XT" + i, null, 0, true));
            numbers.add(i);
        }
        events.add(
                new RegimeChanged("BENCHX", 1, "Đo", RegimeChanged.Tree.ADMINISTRATIVE, RegimeChanged.Window.CALENDAR));
        events.add(new FormChanged(
                FORM,
                1,
                "Biểu đo",
                "BENCHX",
                Period.Type.QUARTER,
                slots,
                List.of(new FormChanged.Version(1, LocalDate.of(1949, 1, 1), null, numbers, List.of(0)))));
        for (int round = 0; round < rounds; round++) {
            Period period = Period.parse(period(round));
            events.add(new CampaignChanged(
                    FORM,
                    period.toString(),
                    1,
                    period.windowFrom(RegimeChanged.Window.CALENDAR),
                    period.windowTo(RegimeChanged.Window.CALENDAR)));
        }
        for (int unit = 1; unit <= UNITS; unit++) {
            events.add(new UnitChanged(
                    unit,
                    1,
                    List.of(new UnitChanged.Version(
                            LocalDate.of(1945, 1, 1), null, code(unit), "Xã " + unit, "COMMUNE", null)),
                    List.of()));
        }
        return events;
    }

    private static String code(int unit) {
        return "%05d".formatted(unit);
    }

    static byte[] write() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Danh sách");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("Mã đơn vị");
            header.createCell(1).setCellValue("Tên đơn vị");
            for (int i = 0; i < FIGURES; i++) {
                header.createCell(2 + i).setCellValue("XT" + i);
            }
            for (int unit = 1; unit <= UNITS; unit++) {
                Row row = sheet.createRow(unit);
                row.createCell(0).setCellValue(code(unit));
                row.createCell(1).setCellValue("Xã " + unit);
                for (int i = 0; i < FIGURES; i++) {
                    row.createCell(2 + i).setCellValue(unit % 997 * (i + 1));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /// The least that an import is: every cell read by POI as its tutorials do it.
    ///
    /// @return a sum over what was read, so that nothing of it is left out
    static long readBare(byte[] file) throws IOException {
        long sum = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    sum += cell.getCellType() == CellType.NUMERIC
                            ? (long) cell.getNumericCellValue()
                            : cell.getStringCellValue().length();
                }
            }
        }
        return sum;
    }
}
