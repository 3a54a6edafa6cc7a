package vn.hopluu.report.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;
import vn.hopluu.spreadsheet.Unseen;

/// What there is to say of a file: faults, each of which keeps the whole file out, and notes of how
/// something was read. All is counted; the first of it is kept. What nobody saw is told of in notes, too,
/// and is read or left out as whoever sent the file chose.
final class ImportFindings {

    /// So many are told. Nobody mends more at once, and an answer has a size.
    static final int TOLD = 1_000;

    /// The code of a note of something that nobody saw.
    static final String UNSEEN = "unseen";

    static final String CHOOSE =
            "Gửi lại tệp kèm unseen=READ để đọc những gì bị ẩn, hoặc unseen=LEAVE_OUT để bỏ qua; hoặc cho"
                    + " hiện ra trong tệp, kiểm tra rồi gửi lại.";

    private final List<LineFinding> faults = new ArrayList<>();
    private final List<LineFinding> notes = new ArrayList<>();
    private final @Nullable UnseenChoice choice;
    private int faultCount;
    private int noteCount;
    private int unseenCount;

    /// @param choice null where whoever sent the file has not been asked yet
    ImportFindings(@Nullable UnseenChoice choice) {
        this.choice = choice;
    }

    /// A fault at a place.
    ///
    /// @param row from 0
    void fault(int row, String place, String code, @Nullable String value, String reason, String rule) {
        faultCount++;
        if (faults.size() < TOLD) {
            faults.add(new LineFinding(row + 1, place, code, value, reason, rule));
        }
    }

    /// A fault of the file as a whole.
    void ofFile(String code, @Nullable String value, String reason, String rule) {
        fault(-1, "", code, value, reason, rule);
    }

    /// @param row from 0
    void note(int row, String place, String code, @Nullable String value, String said) {
        note(row, place, code, value, said, "");
    }

    /// @param row from 0
    /// @param rule what to do, although the file may come in without
    void note(int row, String place, String code, @Nullable String value, String said, String rule) {
        noteCount++;
        if (notes.size() < TOLD) {
            notes.add(new LineFinding(row + 1, place, code, value, said, rule));
        }
    }

    /// Something that stands in the file and that nobody who looked it through has seen.
    ///
    /// @param row from 0
    /// @param what it is: `Ô có giá trị "9"`
    /// @return whether it is to be read
    boolean unseen(int row, String place, @Nullable String value, String what, Unseen why) {
        unseenCount++;
        String said = what + " mà người xem tệp không nhìn thấy: " + why.words() + ".";
        switch (choice) {
            case READ -> note(row, place, UNSEEN, value, said + " Đã đọc, như lựa chọn khi gửi tệp.");
            case LEAVE_OUT -> note(row, place, UNSEEN, value, said + " Đã bỏ qua, như lựa chọn khi gửi tệp.");
            case null -> note(row, place, UNSEEN, value, said, CHOOSE);
        }
        return choice == UnseenChoice.READ;
    }

    /// @param name of a sheet in which something stands
    void ignoredSheet(String name) {
        note(
                -1,
                name,
                "ignored-sheet",
                name,
                "Trang \"" + name + "\" không được đọc: mẫu chỉ đọc các trang của nó, danh sách chỉ đọc trang đầu tiên"
                        + " không bị ẩn.");
    }

    /// Why a figure is as it is, beside no figure.
    ///
    /// @param row from 0
    void unusedReason(int row, String place, String text) {
        note(
                row,
                place,
                "explanation-unused",
                text,
                "Lời giải trình không gắn với ô nào được trả lời nên không được đọc.",
                "Trả lời ô cần giải trình; trong danh sách, lý do của ô có số liệu ghi ở cột \"Giải trình\" kèm mã ô.");
    }

    /// What is noted beside no figure.
    ///
    /// @param row from 0
    void unusedComment(int row, String place, String text) {
        note(
                row,
                place,
                "comment-unused",
                text,
                "Ghi chú không gắn với ô nào được trả lời nên không được đọc.",
                "Trả lời ô ở cột \"Giá trị\", rồi ghi chú cho ô đó.");
    }

    /// Whether a cell is to be read: it was seen, or whoever sent the file chose so.
    boolean isRead(Grid grid, Grid.Row row, RawCell cell) {
        return grid.unseen(row, cell)
                .map(why -> unseen(row.number(), grid.place(cell.at()), cell.text(), "Ô có nội dung", why))
                .orElse(true);
    }

    boolean isUndecided() {
        return choice == null && unseenCount > 0;
    }

    int unseenCount() {
        return unseenCount;
    }

    boolean isFaulty() {
        return faultCount > 0;
    }

    int faultCount() {
        return faultCount;
    }

    int noteCount() {
        return noteCount;
    }

    /// In the order of the lines.
    List<LineFinding> faults() {
        return sorted(faults);
    }

    List<LineFinding> notes() {
        return sorted(notes);
    }

    private static List<LineFinding> sorted(List<LineFinding> remarks) {
        return remarks.stream()
                .sorted(Comparator.comparingInt(LineFinding::line))
                .toList();
    }
}
