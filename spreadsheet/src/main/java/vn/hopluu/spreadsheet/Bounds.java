package vn.hopluu.spreadsheet;

/// How much of a file is taken. A list of every commune of the country has some 3,300 rows, of every unit some 15,000.
final class Bounds {

    static final int ROWS = 20_000;
    static final int CELLS = 600_000;

    /// Excel takes no longer text in a cell.
    static final int LONGEST_TEXT = 32_767;

    private static final int SETTINGS = 20_000;
    private static final String REMEDY = "Chia thành nhiều tệp, mỗi tệp không quá " + ROWS + " dòng và " + CELLS
            + " ô có nội dung; xóa các cột, các trang không dùng.";

    private int rows;
    private int cells;
    private int settings;

    /// @throws UnreadableFile over the bound
    void row() {
        if (++rows > ROWS) {
            throw UnreadableFile.tooLarge("Tệp có hơn " + ROWS + " dòng.", REMEDY);
        }
    }

    /// @throws UnreadableFile over the bound
    void cell() {
        if (++cells > CELLS) {
            throw UnreadableFile.tooLarge("Tệp có hơn " + CELLS + " ô có nội dung.", REMEDY);
        }
    }

    /// A merged range, a column's width, a sheet, a format.
    ///
    /// @throws UnreadableFile over the bound
    void setting() {
        if (++settings > SETTINGS) {
            throw UnreadableFile.tooLarge(
                    "Tệp có hơn " + SETTINGS + " thiết đặt (ô gộp, độ rộng cột, định dạng).",
                    "Chép số liệu sang mẫu mới tải về rồi gửi lại.");
        }
    }

    /// @throws UnreadableFile over the bound
    static void text(int length) {
        if (length > LONGEST_TEXT) {
            throw UnreadableFile.tooLarge(
                    "Tệp có ô dài hơn " + LONGEST_TEXT + " ký tự.", "Rút gọn nội dung ô rồi gửi lại.");
        }
    }
}
