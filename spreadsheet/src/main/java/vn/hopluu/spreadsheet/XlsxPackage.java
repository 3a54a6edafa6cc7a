package vn.hopluu.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The parts of an .xlsx, found by their relationships: names and folders are free.
final class XlsxPackage implements Closeable {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    static {
        // Rows that repeat compress better than POI allows; the bounds that matter are those of PackageCheck
        ZipSecureFile.setMinInflateRatio(0.0005);
        ZipSecureFile.setMaxEntrySize(PackageCheck.UNPACKED);
        ZipSecureFile.setMaxFileCount(PackageCheck.PARTS);
    }

    private final OPCPackage container;
    private final PackagePart workbook;

    private XlsxPackage(OPCPackage container, PackagePart workbook) {
        this.container = container;
        this.workbook = workbook;
    }

    /// @throws UnreadableFile where it is another kind of document
    static XlsxPackage open(byte[] file) {
        OPCPackage container = LibraryCall.of(() -> OPCPackage.open(new ByteArrayInputStream(file)));
        try {
            return new XlsxPackage(container, workbook(container));
        } catch (UnreadableFile unusable) {
            container.revert();
            throw unusable;
        }
    }

    private static PackagePart workbook(OPCPackage container) {
        for (PackageRelationship link : LibraryCall.of(container::getRelationships)) {
            String type = link.getRelationshipType();
            if (type.equals(PackageRelationshipTypes.CORE_DOCUMENT)
                    || type.equals(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
                PackagePart part = LibraryCall.<@Nullable PackagePart>of(() -> container.getPart(link));
                if (part != null && part.getContentType().endsWith("+xml")) {
                    return part;
                }
            }
        }
        throw PackageCheck.noWorkbook();
    }

    void parseWorkbook(DefaultHandler events) throws SAXException, IOException {
        parse(workbook, events);
    }

    /// A part that there may be once: styles, texts. Where there is none, nothing happens.
    ///
    /// @param kind the last word of the relationship's type, which strict and transitional workbooks share
    void parseLinked(String kind, DefaultHandler events) throws SAXException, IOException {
        for (PackageRelationship link : LibraryCall.of(workbook::getRelationships)) {
            if (link.getRelationshipType().endsWith("/" + kind)) {
                parse(LibraryCall.of(() -> workbook.getRelatedPart(link)), events);
                return;
            }
        }
    }

    /// A sheet; one that holds no cells, a chart or a dialogue, is passed over.
    void parseSheet(String id, DefaultHandler events) throws SAXException, IOException {
        PackageRelationship link = LibraryCall.<@Nullable PackageRelationship>of(() -> workbook.getRelationship(id));
        if (link == null) {
            throw new IOException("a sheet that is not there");
        }
        if (link.getRelationshipType().endsWith("/worksheet")) {
            parse(LibraryCall.of(() -> workbook.getRelatedPart(link)), events);
        }
    }

    private static void parse(PackagePart part, DefaultHandler events) throws SAXException, IOException {
        try (InputStream content = LibraryCall.of(part::getInputStream)) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature(NO_DOCTYPE, true);
            xml.setContentHandler(events);
            xml.setErrorHandler(events);
            xml.parse(new InputSource(content));
        } catch (ParserConfigurationException noParser) {
            throw new IllegalStateException("every Java reads XML", noParser);
        }
    }

    @Override
    public void close() {
        container.revert();
    }
}
