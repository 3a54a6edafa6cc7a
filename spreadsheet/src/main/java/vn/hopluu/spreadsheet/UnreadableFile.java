package vn.hopluu.spreadsheet;

/// A file that is not read at all, and why; in the words of the line list, Lỗi and Hướng xử lý.
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;
    private final boolean tooLarge;
    private final String place;

    private UnreadableFile(String place, String code, String reason, String remedy, boolean tooLarge) {
        super(reason);
        this.place = place;
        this.code = code;
        this.remedy = remedy;
        this.tooLarge = tooLarge;
    }

    static UnreadableFile of(String code, String reason, String remedy) {
        return at("", code, reason, remedy);
    }

    static UnreadableFile at(String place, String code, String reason, String remedy) {
        return new UnreadableFile(place, code, reason, remedy, false);
    }

    static UnreadableFile tooLarge(String reason, String remedy) {
        return new UnreadableFile("", "too-large", reason, remedy, true);
    }

    /// Sheet and cell where it lies in one: `Số liệu!C12`; empty for the file as a whole.
    public String place() {
        return place;
    }

    /// What kind: `encoding`, `macros`.
    public String code() {
        return code;
    }

    /// What is the matter, in Vietnamese.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// What to do, in Vietnamese.
    public String remedy() {
        return remedy;
    }

    /// Whether it is more than anybody needs to send, rather than wrong.
    public boolean isTooLarge() {
        return tooLarge;
    }
}
