package vn.hopluu.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.poifs.storage.BATBlock;
import org.apache.poi.poifs.storage.HeaderBlock;
import org.jspecify.annotations.Nullable;

/// Reads an .xls of Excel 97 to 2003, record by record. POI makes the records; what they mean together is read here, so
/// that what is held is bounded as with an .xlsx.
final class XlsParser {

    /// What one block of the list of blocks covers, where blocks are the largest.
    private static final long SLACK = 8L << 20;

    private XlsParser() {}

    /// @throws UnreadableFile where it is broken, locked, hostile or too large
    static List<Grid> read(byte[] file) {
        requireItsSize(file);
        try (POIFSFileSystem container = LibraryCall.of(() -> new POIFSFileSystem(new ByteArrayInputStream(file)))) {
            DirectoryNode root = container.getRoot();
            root.forEach(XlsParser::refuseHostile);
            try (InputStream book =
                    LibraryCall.of(() -> root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root)))) {
                return grids(book);
            }
        } catch (IOException closing) {
            throw PackageCheck.broken(closing);
        }
    }

    /// POI takes as much memory as the head of the file says that the file is long.
    private static void requireItsSize(byte[] file) {
        long said =
                LibraryCall.of(() -> BATBlock.calculateMaximumSize(new HeaderBlock(new ByteArrayInputStream(file))));
        if (said > file.length + SLACK) {
            throw PackageCheck.broken(new IOException("a head that speaks of " + said + " bytes"));
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
        RecordFactoryInputStream records = LibraryCall.of(() -> new RecordFactoryInputStream(book, false));
        XlsRecords read = new XlsRecords();
        for (Record record = next(records); record != null; record = next(records)) {
            read.take(record);
        }
        return read.grids();
    }

    private static @Nullable Record next(RecordFactoryInputStream records) {
        return LibraryCall.<@Nullable Record>of(records::nextRecord);
    }
}
