package vn.hopluu.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the number formats of cells. A workbook without styles, or with a cell of a style that is not there, is in
/// order: its numbers are plain ones.
final class StylesXmlHandler extends DefaultHandler {

    private static final int LONGEST = 255;

    private final Bounds bounds;
    private final Map<Integer, NumberFormat> own = new HashMap<>();
    private final List<NumberFormat> ofCells = new ArrayList<>();
    private boolean inCells;

    StylesXmlHandler(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes given) throws SAXException {
        XmlAttributes attributes = new XmlAttributes(given);
        switch (local) {
            case "numFmt" -> format(attributes);
            case "cellXfs" -> inCells = true;
            case "xf" -> style(attributes);
            default -> {
                // Fonts, fills, borders: nothing that is read
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) {
            inCells = false;
        }
    }

    private void format(XmlAttributes attributes) throws SAXException {
        String code = attributes.text("formatCode");
        if (code != null && code.length() <= LONGEST && !inCells) {
            bounds.setting();
            int id = attributes.number("numFmtId", 0);
            own.put(id, NumberFormat.of(id, code));
        }
    }

    private void style(XmlAttributes attributes) throws SAXException {
        if (inCells) {
            bounds.cell();
            int id = attributes.number("numFmtId", 0);
            NumberFormat format = own.get(id);
            ofCells.add(format == null ? NumberFormat.builtin(id) : format);
        }
    }

    /// @param style as a cell names it
    NumberFormat of(int style) {
        return style < 0 || style >= ofCells.size() ? NumberFormat.GENERAL : ofCells.get(style);
    }
}
