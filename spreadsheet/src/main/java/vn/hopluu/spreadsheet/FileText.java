package vn.hopluu.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// From the bytes of a csv file to its text. Only UTF-8 is read; whatever else it is, is named.
final class FileText {

    private static final String AS_CSV = "Lưu dạng \"CSV UTF-8\" (trong Excel: Save As, CSV UTF-8) rồi gửi tệp đó.";

    private FileText() {}

    /// Without a byte order mark.
    ///
    /// @throws UnreadableFile where it is none
    static String of(byte[] file) {
        FileKind.of(file).ifPresent(kind -> {
            throw UnreadableFile.of("not-a-table", "Tệp là " + kind.words() + ", không phải CSV.", AS_CSV);
        });
        if (isUtf16(file)) {
            throw encoding("UTF-16", AS_CSV);
        }
        try {
            return text(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            UnreadableFile refused = encoding(
                    ForeignEncoding.guess(new String(file, StandardCharsets.ISO_8859_1))
                            .label(),
                    ForeignEncoding.REMEDY);
            refused.initCause(notUtf8);
            throw refused;
        }
    }

    private static String text(String decoded) {
        if (decoded.indexOf('\0') >= 0) {
            throw UnreadableFile.of("not-a-table", "Tệp chứa ký tự NUL nên không phải văn bản.", AS_CSV);
        }
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.stripLeading().startsWith("<")) {
            throw UnreadableFile.of(
                    "web-page",
                    "Tệp là trang web (HTML) hoặc XML, dù mang tên bảng tính.",
                    "Mở bằng Excel, chọn Save As, kiểu Excel Workbook (.xlsx), rồi gửi tệp đó.");
        }
        return text;
    }

    private static UnreadableFile encoding(String label, String remedy) {
        return UnreadableFile.of("encoding", "Tệp không phải UTF-8; có vẻ là " + label + ".", remedy);
    }

    /// With a byte order mark, or with a zero in one of the first two bytes, which are Latin in every header.
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) || (first == 0) != (second == 0);
    }
}
