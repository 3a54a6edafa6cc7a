package vn.hopluu.spreadsheet;

import java.util.List;
import java.util.Optional;

/// A file as it was sent: a workbook or a csv file. What it is, its bytes say.
public final class SpreadsheetFile {

    private static final String AS_XLSX = "Gửi tệp Excel (.xlsx, .xls) hoặc \"CSV UTF-8\".";

    private SpreadsheetFile() {}

    /// The sheets of a workbook, or the one grid of a csv file.
    ///
    /// @throws UnreadableFile where it is neither, or hostile, or too large
    public static List<Grid> read(byte[] file) {
        if (file.length == 0) {
            throw UnreadableFile.of("empty", "Tệp rỗng.", AS_XLSX);
        }
        Optional<FileKind> kind = FileKind.of(file);
        if (kind.isEmpty()) {
            return List.of(CsvParser.read(file));
        }
        return switch (kind.get()) {
            case ZIP -> XlsxParser.read(file);
            case OLE -> XlsParser.read(file);
            case PNG, JPEG, GIF, PDF, GZIP, RAR, SEVEN_ZIP ->
                throw UnreadableFile.of(
                        "not-a-table", "Tệp là " + kind.get().words() + ", không phải bảng số liệu.", AS_XLSX);
        };
    }
}
