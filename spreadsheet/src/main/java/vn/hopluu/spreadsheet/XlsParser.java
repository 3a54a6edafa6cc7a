package vn.hopluu.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Reads an .xls of Excel 97 to 2003, record by record. POI makes the records; what they mean together is read here, so
/// that what is held is bounded as with an .xlsx.
final class XlsParser {

    private static final String AS_XLSX = "Mở bằng Excel, chọn Save As, kiểu Excel Workbook (.xlsx), rồi gửi tệp đó.";

    private XlsParser() {}

    /// @throws UnreadableFile where it is broken, locked, hostile or too large
    static List<Grid> read(byte[] file) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = container.getRoot();
            root.forEach(XlsParser::refuseHostile);
            try (InputStream book = root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root))) {
                return grids(book);
            }
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (EncryptedDocumentException locked) {
            throw refusal(
                    "encrypted",
                    "Tệp đặt mật khẩu nên không đọc được.",
                    "Bỏ mật khẩu mở tệp rồi lưu và gửi lại.",
                    locked);
        } catch (OldExcelFormatException older) {
            throw refusal("old-excel", "Tệp là bảng tính Excel 95 hoặc cũ hơn.", AS_XLSX, older);
        } catch (IOException | IllegalArgumentException broken) {
            throw PackageCheck.broken(broken);
        }
    }

    private static void refuseHostile(Entry entry) {
        if (entry.getName().startsWith("_VBA_PROJECT")) {
            throw PackageCheck.macros();
        }
        if (entry.getName().startsWith("MBD")) {
            throw PackageCheck.nested();
        }
    }

    private static List<Grid> grids(InputStream book) {
        RecordFactoryInputStream records = begun(book);
        XlsRecords read = new XlsRecords();
        for (Record record = next(records); record != null; record = next(records)) {
            read.take(record);
        }
        return read.grids();
    }

    /// What POI makes of a broken file is one of many kinds; nothing of ours is called here.
    private static RecordFactoryInputStream begun(InputStream book) {
        try {
            return new RecordFactoryInputStream(book, false);
        } catch (EncryptedDocumentException | OldExcelFormatException told) {
            throw told;
        } catch (RuntimeException broken) {
            throw PackageCheck.broken(broken);
        }
    }

    private static @Nullable Record next(RecordFactoryInputStream records) {
        try {
            return records.nextRecord();
        } catch (RuntimeException broken) {
            throw PackageCheck.broken(broken);
        }
    }

    private static UnreadableFile refusal(String code, String reason, String remedy, Exception cause) {
        UnreadableFile refused = UnreadableFile.of(code, reason, remedy);
        refused.initCause(cause);
        return refused;
    }
}
