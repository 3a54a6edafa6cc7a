package vn.hopluu.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, as programs do that are not Excel.
final class RawWorkbook {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String TRANSITIONAL_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    static final String STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String main = TRANSITIONAL;
    private String links = TRANSITIONAL_LINKS;
    private String prefix = "";
    private String before = "";
    private String after = "";
    private String folder = "xl/";
    private String styles;
    private String texts;

    RawWorkbook sheet(String name, String xml) {
        return sheet(name, "visible", xml);
    }

    RawWorkbook sheet(String name, String state, String xml) {
        names.add(name);
        sheets.add(xml);
        states.add(state);
        return this;
    }

    /// @param cellFormats number format ids, the cells' styles 0, 1, …
    RawWorkbook styles(Map<Integer, String> formats, int... cellFormats) {
        StringBuilder xml = new StringBuilder("<styleSheet xmlns=\"" + main + "\"><numFmts>");
        formats.forEach((id, code) -> xml.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"")
                .append(code.replace("\"", "&quot;").replace("<", "&lt;"))
                .append("\"/>"));
        xml.append("</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>");
        for (int id : cellFormats) {
            xml.append("<xf numFmtId=\"" + id + "\"/>");
        }
        styles = xml.append("</cellXfs></styleSheet>").toString();
        return this;
    }

    /// @param counts as attributes
    RawWorkbook texts(String counts, String... items) {
        texts = "<sst xmlns=\"" + main + "\" " + counts + ">" + String.join("", items) + "</sst>";
        return this;
    }

    RawWorkbook strict() {
        main = STRICT;
        links = STRICT_LINKS;
        return this;
    }

    RawWorkbook prefixed() {
        prefix = "x:";
        return this;
    }

    RawWorkbook properties(String xml) {
        before = xml;
        return this;
    }

    RawWorkbook calculation(String xml) {
        after = xml;
        return this;
    }

    RawWorkbook in(String otherFolder) {
        folder = otherFolder;
        return this;
    }

    RawWorkbook part(String name, String content) {
        others.put(name, content);
        return this;
    }

    static String rows(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    static String number(String at, String value) {
        return "<c r=\"" + at + "\"><v>" + value + "</v></c>";
    }

    static String number(String at, int style, String value) {
        return "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "/content-types\"><Default"
                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        StringBuilder targets = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        StringBuilder list = new StringBuilder();
        types.append(type(folder + "workbook.xml", "sheet.main"));
        for (int i = 0; i < sheets.size(); i++) {
            String name = folder + "worksheets/sheet" + (i + 1) + ".xml";
            types.append(type(name, "worksheet"));
            targets.append(link("rId" + (i + 1), "worksheet", "/" + name));
            list.append("<" + prefix + "sheet name=\"" + names.get(i) + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId"
                    + (i + 1) + "\" state=\"" + states.get(i) + "\"/>");
            parts.put(name, root("worksheet", sheets.get(i)));
        }
        if (styles != null) {
            types.append(type(folder + "styles.xml", "styles"));
            targets.append(link("rId98", "styles", "styles.xml"));
            parts.put(folder + "styles.xml", styles);
        }
        if (texts != null) {
            types.append(type(folder + "sharedStrings.xml", "sharedStrings"));
            targets.append(link("rId99", "sharedStrings", "sharedStrings.xml"));
            parts.put(folder + "sharedStrings.xml", texts);
        }
        parts.put("[Content_Types].xml", types + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                        + link("rId1", "officeDocument", folder + "workbook.xml") + "</Relationships>");
        parts.put(
                folder + "workbook.xml",
                root("workbook", before + "<" + prefix + "sheets>" + list + "</" + prefix + "sheets>" + after));
        parts.put(folder + "_rels/workbook.xml.rels", targets + "</Relationships>");
        parts.putAll(others);
        return zip(parts);
    }

    private String root(String element, String content) {
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:x";
        return "<" + prefix + element + " " + declared + "=\"" + main + "\" xmlns:r=\"" + links + "\">" + content + "</"
                + prefix + element + ">";
    }

    private static String type(String part, String what) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + what + "+xml\"/>";
    }

    private String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + links + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String head = part.getValue().startsWith("<") && part.getKey().matches(".*\\.(xml|rels)") ? HEAD : "";
                zip.write((head + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
