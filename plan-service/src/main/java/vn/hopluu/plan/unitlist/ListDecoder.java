package vn.hopluu.plan.unitlist;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From the bytes of a file to its text. Only UTF-8 is read; whatever else it is, is named.
final class ListDecoder {

    private static final String AS_CSV =
            "Lưu danh mục dạng \"CSV UTF-8\" (trong Excel: Save As, CSV UTF-8) rồi gửi tệp đó.";

    /// How files begin that are no texts, whatever they are called.
    private static final Map<String, String> BEGINNINGS = Map.of(
            "89504e47", "ảnh PNG",
            "ffd8ff", "ảnh JPEG",
            "47494638", "ảnh GIF",
            "25504446", "tệp PDF",
            "504b0304", "tệp nén ZIP hoặc bảng tính Excel (.xlsx)",
            "d0cf11e0", "bảng tính Excel đời cũ (.xls)",
            "1f8b", "tệp nén GZIP");

    private static final int LONGEST_BEGINNING = 4;

    private ListDecoder() {}

    /// The text, without a byte order mark; null where it is refused, and then there is a finding.
    static @Nullable String read(byte[] bytes, LineFindings findings) {
        String kind = kind(bytes);
        if (kind != null) {
            findings.ofFile("not-a-csv", null, "Tệp là " + kind + ", không phải CSV.", AS_CSV);
            return null;
        }
        if (isUtf16(bytes)) {
            findings.ofFile("encoding", "UTF-16", "Tệp được lưu bằng UTF-16, không phải UTF-8.", AS_CSV);
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return withoutMark(text, findings);
        } catch (CharacterCodingException notUtf8) {
            String guess = ForeignEncoding.guess(new String(bytes, StandardCharsets.ISO_8859_1))
                    .label();
            findings.ofFile("encoding", guess, "Tệp không phải UTF-8; có vẻ là " + guess + ".", ForeignEncoding.REMEDY);
            return null;
        }
    }

    private static @Nullable String withoutMark(String text, LineFindings findings) {
        if (text.indexOf('\0') >= 0) {
            findings.ofFile("not-a-csv", null, "Tệp chứa ký tự NUL nên không phải văn bản.", AS_CSV);
            return null;
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String kind(byte[] bytes) {
        String beginning = HexFormat.of().formatHex(bytes, 0, Math.min(LONGEST_BEGINNING, bytes.length));
        return BEGINNINGS.entrySet().stream()
                .filter(known -> beginning.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
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
