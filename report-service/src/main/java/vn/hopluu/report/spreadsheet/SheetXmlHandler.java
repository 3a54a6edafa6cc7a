package vn.hopluu.report.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Makes a grid of a sheet's XML.
final class SheetXmlHandler extends DefaultHandler {

    private static final int WIDEST = 16_384;
    private static final int DEEPEST = 1_048_576;

    private final String name;
    private final ReadOnlySharedStringsTable texts;
    private final NumberShapes shapes;
    private final Bounds bounds;

    private final List<Grid.Row> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    private final List<RawCell> cells = new ArrayList<>();
    private int row = -1;
    private boolean rowHidden;

    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean formula;
    private boolean reading;
    private boolean phonetic;
    private final StringBuilder text = new StringBuilder();

    SheetXmlHandler(String name, ReadOnlySharedStringsTable texts, NumberShapes shapes, Bounds bounds) {
        this.name = name;
        this.texts = texts;
        this.shapes = shapes;
        this.bounds = bounds;
    }

    Grid grid() {
        return new Grid(name, rows, merged, hiddenColumns);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "col" -> columns(attributes);
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // Widths, colours, pictures: nothing that is read
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // As above
            }
        }
    }

    private void columns(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden"))) {
            int last = Math.min(WIDEST, number(attributes.getValue("max"), 0));
            for (int hidden = Math.max(1, number(attributes.getValue("min"), 1)); hidden <= last; hidden++) {
                hiddenColumns.add(hidden - 1);
            }
        }
    }

    private void beginRow(Attributes attributes) {
        row = number(attributes.getValue("r"), row + 2) - 1;
        rowHidden = isTrue(attributes.getValue("hidden"));
        column = -1;
        cells.clear();
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        formula = false;
        text.setLength(0);
    }

    private void endCell() throws SAXException {
        if (row < 0 || row >= DEEPEST || column < 0 || column >= WIDEST) {
            throw new SAXException("a cell outside of any sheet");
        }
        RawCell.Kind kind = kind();
        String content = content(kind);
        if (!content.isEmpty() || kind == RawCell.Kind.ERROR) {
            bounds.cell();
            cells.add(new RawCell(row, column, kind, content, formula));
        }
    }

    private RawCell.Kind kind() {
        if (formula && text.isEmpty() && !"str".equals(type)) {
            return RawCell.Kind.ERROR;
        }
        return switch (type) {
            case "s", "inlineStr", "str" -> RawCell.Kind.TEXT;
            case "b" -> RawCell.Kind.YES_NO;
            case "e" -> RawCell.Kind.ERROR;
            case "d" -> RawCell.Kind.DATE;
            case null, default -> shapes.of(style);
        };
    }

    private String content(RawCell.Kind kind) throws SAXException {
        if (kind == RawCell.Kind.TEXT && "s".equals(type) && !text.isEmpty()) {
            int index = number(text.toString().strip(), -1);
            if (index < 0 || index >= texts.getUniqueCount()) {
                throw new SAXException("a text that is not there");
            }
            return String.valueOf(texts.getItemAt(index).getString());
        }
        return text.toString();
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            bounds.row();
            rows.add(new Grid.Row(row, rowHidden, cells));
        }
    }

    private void merge(@Nullable String reference) {
        if (reference != null) {
            bounds.cell();
            merged.add(CellRangeAddress.valueOf(reference));
        }
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
