package vn.hopluu.spreadsheet;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A file as it was sent. What it is, its bytes say; its name and its declared type say nothing.
public final class SpreadsheetFile {

    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0";

    /// How files begin that are neither workbook nor text, whatever they are called.
    private static final Map<String, String> OTHERS = Map.of(
            "89504e47", "ảnh PNG",
            "ffd8ff", "ảnh JPEG",
            "47494638", "ảnh GIF",
            "25504446", "tệp PDF",
            "1f8b", "tệp nén GZIP",
            "52617221", "tệp nén RAR",
            "377abcaf", "tệp nén 7z");

    private static final int BEGINNING = 4;
    private static final String AS_XLSX = "Gửi tệp Excel (.xlsx, .xls) hoặc \"CSV UTF-8\".";

    private SpreadsheetFile() {}

    /// The sheets of a workbook, or the one grid of a csv file.
    ///
    /// @throws UnreadableFile where it is neither, or hostile, or too large
    public static List<Grid> read(byte[] file) {
        if (file.length == 0) {
            throw UnreadableFile.of("empty", "Tệp rỗng.", AS_XLSX);
        }
        String beginning = HexFormat.of().formatHex(file, 0, Math.min(BEGINNING, file.length));
        if (beginning.equals(ZIP)) {
            return XlsxParser.read(file);
        }
        if (beginning.equals(OLE)) {
            return XlsParser.read(file);
        }
        OTHERS.forEach((bytes, what) -> {
            if (beginning.startsWith(bytes)) {
                throw UnreadableFile.of("not-a-table", "Tệp là " + what + ", không phải bảng số liệu.", AS_XLSX);
            }
        });
        return List.of(CsvParser.read(file));
    }
}
