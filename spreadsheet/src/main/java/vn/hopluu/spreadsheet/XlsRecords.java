package vn.hopluu.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.jspecify.annotations.Nullable;

/// The records of an .xls in their order: first what the whole workbook has, then its sheets one after the other. A
/// chart
/// within a sheet is passed over.
final class XlsRecords {

    private final Bounds bounds = new Bounds();
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<BoundSheetRecord, XlsSheet> sheets = new IdentityHashMap<>();
    private @Nullable SSTRecord texts;
    private LocalDate dayZero = Grid.OF_1900;
    private int depth;
    private int begun = -1;
    private @Nullable XlsSheet sheet;

    /// In the order in which officers see them.
    List<Grid> grids() {
        return listed.stream()
                .flatMap(one -> Optional.ofNullable(sheets.get(one)).stream())
                .map(XlsSheet::grid)
                .toList();
    }

    void take(Record record) {
        switch (record) {
            case BOFRecord beginning -> begin(beginning);
            case EOFRecord end -> {
                if (--depth == 0) {
                    sheet = null;
                }
            }
            case Record other when depth == 1 && sheet != null -> sheet.take(other);
            case Record other when depth == 1 && begun == 0 -> global(other);
            default -> {
                // Of a chart, or behind the end
            }
        }
    }

    private void begin(BOFRecord beginning) {
        if (++depth == 1) {
            begun++;
            if (begun > 0 && begun <= listed.size()) {
                beginSheet(beginning, BoundSheetRecord.orderByBofPosition(listed)[begun - 1]);
            }
        }
    }

    private void beginSheet(BOFRecord beginning, BoundSheetRecord of) {
        if (beginning.getType() == BOFRecord.TYPE_WORKSHEET) {
            boolean hidden = of.isHidden() || of.isVeryHidden();
            sheet = new XlsSheet(new GridDraft(of.getSheetname(), hidden, dayZero, bounds), this);
            sheets.put(of, sheet);
        }
    }

    private void global(Record record) {
        switch (record) {
            case BoundSheetRecord one -> {
                bounds.setting();
                listed.add(one);
            }
            case DateWindow1904Record window -> dayZero = window.getWindowing() == 1 ? Grid.OF_1904 : Grid.OF_1900;
            case FormatRecord format -> {
                bounds.setting();
                formats.put(format.getIndexCode(), NumberFormat.of(format.getIndexCode(), format.getFormatString()));
            }
            case ExtendedFormatRecord style -> {
                bounds.setting();
                styles.add((int) style.getFormatIndex());
            }
            case SSTRecord all -> texts = all;
            case SupBookRecord book when book.isExternalReferences() -> throw PackageCheck.externalLinks();
            default -> {
                // Fonts, windows, names: nothing that is read
            }
        }
    }

    /// @param style as a cell names it
    NumberFormat format(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberFormat.GENERAL;
        }
        return formats.computeIfAbsent(styles.get(style), NumberFormat::builtin);
    }

    /// A text that cells share. How many there are the file says, too; that may be wrong.
    String text(int place) {
        SSTRecord all = texts;
        if (all == null) {
            throw PackageCheck.broken(new IllegalArgumentException("a text that is not there"));
        }
        return LibraryCall.of(() -> all.getString(place).getString());
    }
}
