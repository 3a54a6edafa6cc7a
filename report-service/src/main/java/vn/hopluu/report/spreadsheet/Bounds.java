package vn.hopluu.report.spreadsheet;

/// How much of a file is taken. A list of every commune of the country has some 3,300 rows, of every unit some 15,000.
final class Bounds {

    static final int ROWS = 20_000;
    static final int CELLS = 600_000;

    private static final String REMEDY = "Chia thành nhiều tệp, mỗi tệp không quá " + ROWS + " dòng và " + CELLS
            + " ô có nội dung; xóa các cột, các trang không dùng.";

    private int rows;
    private int cells;

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
}
