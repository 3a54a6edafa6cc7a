package vn.hopluu.spreadsheet;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What a file is that is no text, by its first bytes; its name and its declared type say nothing.
enum FileKind {
    ZIP("504b0304", "tệp nén ZIP hoặc bảng tính Excel (.xlsx)"),
    OLE("d0cf11e0", "bảng tính Excel đời cũ (.xls)"),
    PNG("89504e47", "ảnh PNG"),
    JPEG("ffd8ff", "ảnh JPEG"),
    GIF("47494638", "ảnh GIF"),
    PDF("25504446", "tệp PDF"),
    GZIP("1f8b", "tệp nén GZIP"),
    RAR("52617221", "tệp nén RAR"),
    SEVEN_ZIP("377abcaf", "tệp nén 7z");

    private static final int LONGEST = 4;

    private final String beginning;
    private final String words;

    FileKind(String beginning, String words) {
        this.beginning = beginning;
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<FileKind> of(byte[] file) {
        String bytes = HexFormat.of().formatHex(file, 0, Math.min(LONGEST, file.length));
        return Arrays.stream(values())
                .filter(kind -> bytes.startsWith(kind.beginning))
                .findFirst();
    }
}
