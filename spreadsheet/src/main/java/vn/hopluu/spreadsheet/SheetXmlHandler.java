package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hopluu.spreadsheet.RawCell.Kind;

/// Makes a grid of a sheet's XML.
final class SheetXmlHandler extends DefaultHandler {

    /// A narrower column, a lower row shows nothing: in characters, in points.
    private static final BigDecimal LEAST = BigDecimal.ONE;

    private final GridDraft grid;
    private final TextsXmlHandler texts;
    private final StylesXmlHandler styles;
    private final boolean computedByReader;

    private boolean rowsHidden;
    private int row = -1;

    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean formula;
    private final CellText text = new CellText();

    /// @param computedByReader whether nobody computed its formulas yet
    SheetXmlHandler(GridDraft grid, TextsXmlHandler texts, StylesXmlHandler styles, boolean computedByReader) {
        this.grid = grid;
        this.texts = texts;
        this.styles = styles;
        this.computedByReader = computedByReader;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes given) throws SAXException {
        XmlAttributes attributes = new XmlAttributes(given);
        switch (local) {
            case "sheetView" -> view(attributes);
            case "sheetFormatPr" -> defaults(attributes);
            case "col" -> columns(attributes);
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "mergeCell" -> merge(attributes.text("ref"));
            default -> text.begin(local);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (local.equals("c")) {
            endCell();
        } else {
            text.end(local);
        }
    }

    private void view(XmlAttributes attributes) {
        if (attributes.text("showZeros") != null && !attributes.isTrue("showZeros")) {
            grid.hideZeros();
        }
    }

    private void defaults(XmlAttributes attributes) {
        rowsHidden = attributes.isTrue("zeroHeight") || attributes.isBelow("defaultRowHeight", LEAST);
        if (attributes.isBelow("defaultColWidth", LEAST)) {
            grid.columns(0, GridDraft.WIDEST - 1, false);
        }
    }

    private void columns(XmlAttributes attributes) throws SAXException {
        int first = attributes.number("min", 1) - 1;
        boolean hidden = attributes.isTrue("hidden") || attributes.isBelow("width", LEAST);
        grid.columns(first, attributes.number("max", 0) - 1, !hidden);
    }

    private void beginRow(XmlAttributes attributes) throws SAXException {
        row = attributes.number("r", row + 2) - 1;
        column = -1;
        if (row < 0 || row >= GridDraft.DEEPEST) {
            throw outside();
        }
        boolean asUsual = attributes.text("ht") == null && attributes.text("hidden") == null;
        if (attributes.isTrue("hidden") || attributes.isBelow("ht", LEAST) || rowsHidden && asUsual) {
            grid.hideRow(row);
        }
    }

    private void beginCell(XmlAttributes attributes) throws SAXException {
        String reference = attributes.text("r");
        column = reference == null ? column + 1 : column(reference);
        if (row < 0 || column < 0 || column >= GridDraft.WIDEST) {
            throw outside();
        }
        type = attributes.text("t");
        style = attributes.number("s", 0);
        formula = false;
        text.clear();
    }

    /// The letters of `C12`, from 0; of what is no place, -1.
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter > 'Z' - 'A' || column > GridDraft.WIDEST) {
                return -1;
            }
            column = column * ('Z' - 'A' + 1) + letter + 1;
        }
        return column - 1;
    }

    private static SAXException outside() {
        return new SAXException("a cell outside of any sheet");
    }

    private void endCell() throws SAXException {
        String written = text.raw();
        NumberFormat format = styles.of(style);
        if (formula && (computedByReader || written.isEmpty() && !"str".equals(type))) {
            grid.other(row, column, Kind.ERROR, "", format, true);
            return;
        }
        switch (type) {
            case "s" -> grid.other(row, column, Kind.TEXT, indexed(written.strip()), format, formula);
            case "inlineStr", "str" -> grid.other(row, column, Kind.TEXT, text.read(), format, formula);
            case "b" -> grid.other(row, column, Kind.YES_NO, yesOrNo(written.strip()), format, formula);
            case "e" -> grid.other(row, column, Kind.ERROR, written, format, formula);
            case "d" -> day(written, format);
            case null, default -> number(written, format);
        }
    }

    private String indexed(String place) throws SAXException {
        if (place.isEmpty()) {
            return "";
        }
        try {
            return texts.at(Integer.parseInt(place));
        } catch (NumberFormatException none) {
            throw new SAXException("a text that is not there", none);
        }
    }

    private static String yesOrNo(String written) throws SAXException {
        return switch (written) {
            case "1" -> "1";
            case "0" -> "0";
            case "" -> "";
            default -> {
                if (written.equalsIgnoreCase("true")) {
                    yield "1";
                }
                if (written.equalsIgnoreCase("false")) {
                    yield "0";
                }
                throw new SAXException("neither yes nor no");
            }
        };
    }

    private void day(String written, NumberFormat format) {
        Optional<String> day = DayCount.writtenOut(written.strip());
        grid.other(row, column, day.isPresent() ? Kind.DATE : Kind.TEXT, day.orElse(written), format, formula);
    }

    private void number(String written, NumberFormat format) {
        if (!written.isEmpty()) {
            grid.number(row, column, written, format, formula);
        }
    }

    private void merge(@Nullable String reference) throws SAXException {
        if (reference != null) {
            try {
                grid.merge(CellRangeAddress.valueOf(reference));
            } catch (IllegalArgumentException none) {
                throw new SAXException("a range that is none", none);
            }
        }
    }
}
