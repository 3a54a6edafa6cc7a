package vn.hopluu.spreadsheet;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.jspecify.annotations.Nullable;

/// A call of a library that reads files: what it makes of a broken one is one of many kinds of exception. Nothing of
/// ours
/// may be called within, for a mistake of ours is never the file's.
final class LibraryCall {

    private LibraryCall() {}

    /// What is called.
    interface Of<T extends @Nullable Object> {
        T get() throws IOException, OpenXML4JException;
    }

    /// @throws UnreadableFile where the library gives up
    static <T extends @Nullable Object> T of(Of<T> call) {
        try {
            return call.get();
        } catch (EncryptedDocumentException locked) {
            throw refusal(
                    "encrypted",
                    "Tệp đặt mật khẩu nên không đọc được.",
                    "Bỏ mật khẩu mở tệp rồi lưu và gửi lại.",
                    locked);
        } catch (OldExcelFormatException older) {
            throw refusal(
                    "old-excel",
                    "Tệp là bảng tính Excel 95 hoặc cũ hơn.",
                    "Mở bằng Excel, chọn Save As, kiểu Excel Workbook (.xlsx), rồi gửi tệp đó.",
                    older);
        } catch (IOException | OpenXML4JException | RuntimeException broken) {
            throw PackageCheck.broken(broken);
        }
    }

    private static UnreadableFile refusal(String code, String reason, String remedy, Exception cause) {
        UnreadableFile refused = UnreadableFile.of(code, reason, remedy);
        refused.initCause(cause);
        return refused;
    }
}
