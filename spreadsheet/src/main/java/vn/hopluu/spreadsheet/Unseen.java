package vn.hopluu.spreadsheet;

/// Why nobody who looked a file through has seen a cell.
public enum Unseen {
    SHEET("trang đang bị ẩn"),
    ROW("dòng đang bị ẩn, bị lọc hoặc cao bằng 0"),
    COLUMN("cột đang bị ẩn hoặc rộng bằng 0"),
    FORMAT("định dạng của ô làm giá trị này không hiện ra"),
    ZERO("trang được đặt không hiện số 0");

    private final String words;

    Unseen(String words) {
        this.words = words;
    }

    /// In an officer's words, within a sentence.
    public String words() {
        return words;
    }
}
