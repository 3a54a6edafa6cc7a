package vn.hopluu.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Looks through a workbook's container before anything of it is parsed: nothing in it may grow without bound, act,
/// reach outside or hide another container.
final class PackageCheck {

    static final int PARTS = 1_000;
    static final long UNPACKED = 128L << 20;

    /// Real workbooks of repeated rows reach some hundreds to one; a bomb a thousand to one, from its first block on.
    static final int GROWTH = 1_000;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final byte[] buffer = new byte[1 << 16];
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private PackageCheck(byte[] file) {
        this.file = file;
    }

    /// @throws UnreadableFile where the container is broken or holds what it must not
    static void check(byte[] file) {
        PackageCheck check = new PackageCheck(file);
        check.requireEnd();
        // As POI reads it: the JDK's stream cannot read what POI's own streaming writer writes
        try (ZipArchiveInputStream parts =
                new ZipArchiveInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8.name(), true, true)) {
            for (ZipArchiveEntry part = next(parts); part != null; part = next(parts)) {
                check.named(part.getName());
                check.contained(part.getName(), parts);
            }
        } catch (IOException closing) {
            throw broken(closing);
        }
        check.requireWorkbook();
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream parts) {
        return LibraryCall.<@Nullable ZipArchiveEntry>of(parts::getNextEntry);
    }

    /// Only for what is wrong with the file: a mistake of ours is never called so.
    static UnreadableFile broken(Exception cause) {
        UnreadableFile broken = UnreadableFile.of(
                "broken",
                "Tệp Excel hỏng hoặc bị cắt giữa chừng.",
                "Mở lại tệp bằng Excel, lưu thành .xlsx mới và gửi lại cả tệp.");
        broken.initCause(cause);
        return broken;
    }

    /// The directory stands at the end: a file without it was cut.
    private void requireEnd() {
        int earliest = Math.max(0, file.length - END_RECORD - LONGEST_COMMENT);
        for (int at = file.length - END_RECORD; at >= earliest; at--) {
            if (at >= 0 && startsWith(file, at, file.length, END)) {
                return;
            }
        }
        throw broken(new IOException("no directory"));
    }

    private void requireWorkbook() {
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw otherFormat("OpenDocument (.ods)", "LibreOffice: File, Save As, kiểu \"Excel 2007-365 (.xlsx)\"");
        }
        if (names.stream().anyMatch(name -> name.endsWith("/workbook.bin"))) {
            throw otherFormat("Excel nhị phân (.xlsb)", "Excel: File, Save As, kiểu \"Excel Workbook (.xlsx)\"");
        }
        if (!names.contains("[content_types].xml")) {
            throw noWorkbook();
        }
    }

    private static UnreadableFile otherFormat(String what, String how) {
        return UnreadableFile.of(
                "other-format",
                "Tệp là bảng tính " + what + ", hệ thống không đọc kiểu này.",
                "Lưu lại thành .xlsx (" + how + ") rồi gửi tệp đó.");
    }

    static UnreadableFile noWorkbook() {
        return UnreadableFile.of(
                "not-a-workbook",
                "Tệp nén này không phải bảng tính Excel.",
                "Gửi chính tệp .xlsx, không nén lại và không gửi tệp Word.");
    }

    private void named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (names.size() >= PARTS) {
            throw bomb("hơn " + PARTS + " thành phần");
        }
        if (!names.add(plain) || plain.startsWith("/") || plain.contains("..") || plain.contains("\\")) {
            throw UnreadableFile.of(
                    "hostile-part",
                    "Tệp Excel có thành phần mang tên trùng hoặc trỏ ra ngoài.",
                    "Chép số liệu sang mẫu mới tải về rồi gửi lại.");
        }
        if (plain.endsWith("vbaproject.bin") || plain.startsWith("xl/macrosheets/")) {
            throw macros();
        }
        if (plain.startsWith("xl/externallinks/") || plain.equals("xl/connections.xml")) {
            throw externalLinks();
        }
        if (plain.contains("/embeddings/")) {
            throw nested();
        }
    }

    static UnreadableFile macros() {
        return UnreadableFile.of(
                "macros", "Tệp có macro.", "Lưu lại dạng .xlsx (Excel Workbook, không macro) rồi gửi.");
    }

    static UnreadableFile externalLinks() {
        return UnreadableFile.of(
                "external-links",
                "Tệp lấy số liệu từ tệp hoặc nguồn khác (liên kết ngoài).",
                "Trong Excel: Data, Edit Links, Break Link; rồi lưu và gửi lại.");
    }

    private int filled(ZipArchiveInputStream part) {
        return LibraryCall.of(() -> part.readNBytes(buffer, 0, buffer.length));
    }

    private void contained(String name, ZipArchiveInputStream part) {
        long size = 0;
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        int matched = 0;
        for (int count = filled(part); count > 0; count = filled(part)) {
            if (size == 0) {
                begins(xml, count);
            }
            size += count;
            unpacked += count;
            if (unpacked > UNPACKED || unpacked > (long) file.length * GROWTH) {
                throw bomb("hơn " + (UNPACKED >> 20) + " MB khi giải nén, hoặc gấp " + GROWTH + " lần kích thước tệp");
            }
            if (xml) {
                matched = scan(count, matched);
            }
        }
    }

    private void begins(boolean xml, int count) {
        if (startsWith(buffer, 0, count, new byte[] {'P', 'K', 3, 4})
                || startsWith(buffer, 0, count, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})) {
            throw nested();
        }
        // Excel writes UTF-8 alone; another encoding would hide what is looked for below
        if (xml && (buffer[0] == 0 || (buffer[0] & 0xFE) == 0xFE)) {
            throw doctype();
        }
    }

    /// A declaration of document types begins what reads other files, or grows without end. Excel never writes one.
    private int scan(int count, int before) {
        int matched = before;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == DOCTYPE[matched]) {
                matched++;
                if (matched == DOCTYPE.length) {
                    throw doctype();
                }
            } else {
                matched = buffer[i] == DOCTYPE[0] ? 1 : 0;
            }
        }
        return matched;
    }

    private static boolean startsWith(byte[] bytes, int from, int end, byte[] beginning) {
        if (end - from < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (bytes[from + i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableFile bomb(String what) {
        return UnreadableFile.tooLarge(
                "Tệp Excel có dung lượng vượt giới hạn: " + what + ".",
                "Chép số liệu sang mẫu mới tải về, chia thành nhiều tệp.");
    }

    static UnreadableFile nested() {
        return UnreadableFile.of(
                "nested", "Tệp Excel chứa tệp khác nhúng bên trong.", "Xóa các đối tượng nhúng rồi lưu và gửi lại.");
    }

    private static UnreadableFile doctype() {
        return UnreadableFile.of(
                "foreign-xml",
                "Tệp có khai báo XML mà Excel không bao giờ ghi.",
                "Chép số liệu sang mẫu mới tải về rồi gửi lại.");
    }
}
