package vn.hopluu.report.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// Reads a workbook event by event: a number stays as it is written, and what is held is bounded.
final class WorkbookParser {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    static {
        // Rows that repeat compress better than POI allows; the bounds that matter are those of PackageCheck
        ZipSecureFile.setMinInflateRatio(0.0005);
        ZipSecureFile.setMaxEntrySize(PackageCheck.UNPACKED);
        ZipSecureFile.setMaxFileCount(PackageCheck.PARTS);
    }

    private WorkbookParser() {}

    /// @throws UnreadableFile where it is broken, hostile or too large
    static List<Grid> read(byte[] file) {
        PackageCheck.check(file);
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(file))) {
            List<Grid> grids = sheets(container);
            container.revert();
            return grids;
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (SAXException stopped) {
            throw stopped.getCause() instanceof UnreadableFile refused ? refused : PackageCheck.broken(stopped);
        } catch (IOException | OpenXML4JException | ParserConfigurationException | RuntimeException broken) {
            // What POI makes of a broken file is one of many kinds
            throw PackageCheck.broken(broken);
        }
    }

    private static List<Grid> sheets(OPCPackage container)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(container);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(container, false);
        NumberShapes shapes = new NumberShapes(reader.getStylesTable());
        Bounds bounds = new Bounds();
        List<Grid> grids = new ArrayList<>();
        XSSFReader.SheetIterator sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                SheetXmlHandler events = new SheetXmlHandler(sheets.getSheetName(), texts, shapes, bounds);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setFeature(NO_DOCTYPE, true);
                xml.setContentHandler(events);
                xml.parse(new InputSource(sheet));
                grids.add(events.grid());
            }
        }
        return grids;
    }
}
