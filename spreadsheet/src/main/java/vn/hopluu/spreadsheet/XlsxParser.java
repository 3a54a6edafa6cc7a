package vn.hopluu.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.SAXException;

/// Reads an .xlsx, transitional or strict, event by event: a number stays as it is written, and what is held is
/// bounded.
final class XlsxParser {

    private XlsxParser() {}

    /// @throws UnreadableFile where it is broken, hostile or too large
    static List<Grid> read(byte[] file) {
        PackageCheck.check(file);
        try (XlsxPackage container = XlsxPackage.open(file)) {
            return grids(container);
        } catch (SAXException | IOException broken) {
            throw PackageCheck.broken(broken);
        }
    }

    private static List<Grid> grids(XlsxPackage container) throws SAXException, IOException {
        Bounds bounds = new Bounds();
        WorkbookXmlHandler workbook = new WorkbookXmlHandler(bounds);
        container.parseWorkbook(workbook);
        if (!workbook.isWorkbook()) {
            throw PackageCheck.noWorkbook();
        }
        StylesXmlHandler styles = new StylesXmlHandler(bounds);
        container.parseLinked("styles", styles);
        TextsXmlHandler texts = new TextsXmlHandler();
        container.parseLinked("sharedStrings", texts);
        List<Grid> grids = new ArrayList<>();
        for (WorkbookXmlHandler.Listed sheet : workbook.sheets()) {
            GridDraft grid = new GridDraft(sheet.name(), sheet.hidden(), workbook.dayZero(), bounds);
            container.parseSheet(sheet.id(), new SheetXmlHandler(grid, texts, styles, workbook.isComputedByReader()));
            grids.add(grid.grid());
        }
        return grids;
    }
}
