package vn.hopluu.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads which sheets a workbook has, from which day it counts, and whether its formulas were computed.
final class WorkbookXmlHandler extends DefaultHandler {

    private final Bounds bounds;
    private final List<Listed> sheets = new ArrayList<>();
    private boolean workbook;
    private boolean from1904;
    private boolean computedByReader;

    /// @param id of its relationship
    record Listed(String name, String id, boolean hidden) {}

    WorkbookXmlHandler(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes given) {
        XmlAttributes attributes = new XmlAttributes(given);
        switch (local) {
            case "workbook" -> workbook = true;
            case "workbookPr" -> from1904 = attributes.isTrue("date1904");
            case "calcPr" -> computedByReader = attributes.isTrue("fullCalcOnLoad");
            case "sheet" -> sheet(attributes);
            default -> {
                // Views, names, protection: nothing that is read
            }
        }
    }

    private void sheet(XmlAttributes attributes) {
        bounds.setting();
        String state = attributes.text("state");
        String name = attributes.text("name");
        sheets.add(new Listed(
                name == null ? "" : name, attributes.relationship(), state != null && !state.equals("visible")));
    }

    boolean isWorkbook() {
        return workbook;
    }

    List<Listed> sheets() {
        return sheets;
    }

    LocalDate dayZero() {
        return from1904 ? Grid.OF_1904 : Grid.OF_1900;
    }

    /// Whether its writer left all computing to the program that opens it: what stands beside a formula counts for
    /// nothing, and is mostly 0.
    boolean isComputedByReader() {
        return computedByReader;
    }
}
