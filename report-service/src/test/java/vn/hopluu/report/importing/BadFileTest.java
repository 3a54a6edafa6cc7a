package vn.hopluu.report.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.importing.Office.figure;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.report.World;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.testsupport.InfraResource;

/// Every case of the bad inputs that speaks of files.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class BadFileTest {

    private static final String HEADER = "Mã đơn vị;Tên đơn vị;BHS01;BTD02\n";

    private final Office office;
    private final World world;

    BadFileTest(Office office, World world) {
        this.office = office;
        this.world = world;
    }

    private static Commune commune;

    @BeforeEach
    void aCommune() {
        if (commune == null) {
            commune = office.commune("00917", "Xã Nậm Pì");
        }
    }

    static Stream<Arguments> csvFiles() {
        return Stream.of(
                Arguments.of("empty", "", "empty"),
                Arguments.of("blank", " \n\n", "empty"),
                Arguments.of("header only", HEADER, "no-lines"),
                Arguments.of("header missing", "00917;Xã Nậm Pì;5;6\n", "missing-column"),
                Arguments.of("header renamed", "Đơn vị hành chính;BHS01\n00917;5\n", "missing-column"),
                Arguments.of("no cell of the form", "Mã đơn vị;Ghi chú\n00917;5\n", "missing-column"),
                Arguments.of("a cell's column renamed", "Mã đơn vị;BHS1\n00917;5\n", "unknown-column"),
                Arguments.of("header doubled", "Mã đơn vị;BHS01;BHS01\n00917;5;6\n", "doubled-column"),
                Arguments.of("the code's column doubled", "unit;Mã đơn vị;BHS01\n00917;00917;6\n", "doubled-column"),
                Arguments.of("a unit twice", HEADER + "00917;;5;6\n00917;;5;6\n", "unit-twice"),
                Arguments.of("a unit without a code", HEADER + ";Xã Nậm Pì;5;6\n", "missing-unit"),
                Arguments.of("a code that lost its zeros", HEADER + "917;Xã Nậm Pì;5;6\n", "lost-zeros"),
                Arguments.of("a code with a decimal", HEADER + "917,0;Xã Nậm Pì;5;6\n", "lost-zeros"),
                Arguments.of("an unknown unit", HEADER + "99999;;5;6\n", "unknown-unit"),
                Arguments.of("another unit's name", HEADER + "00917;Xã Nậm Bì;5;6\n", "other-name"),
                Arguments.of("a name without its tones", HEADER + "00917;Xã Nam Pi;5;6\n", "other-name"),
                Arguments.of("a name in TCVN3 saved as Unicode", HEADER + "00917;X· NËm P×;5;6\n", "encoding"),
                Arguments.of("English thousands", HEADER + "00917;;1,234.5;6\n", "not-a-number"),
                Arguments.of("a decimal where a count is", HEADER + "00917;;8.5;6\n", "too-many-decimals"),
                Arguments.of("a negative count", HEADER + "00917;;-5;6\n", "negative-count"),
                Arguments.of("words", HEADER + "00917;;năm;6\n", "not-a-number"),
                Arguments.of("a formula as text", HEADER + "00917;;=1+1;6\n", "not-a-number"),
                Arguments.of("a dash", HEADER + "00917;;-;6\n", "not-a-number"),
                Arguments.of("too large a number", HEADER + "00917;;1234567890123456;6\n", "out-of-range"),
                Arguments.of("a quote that is not closed", HEADER + "00917;\"Xã Nậm Pì;5;6\n", "broken"),
                Arguments.of("cut midway in a quote", HEADER + "00917;;5;6\n00918;\"Xã", "broken"),
                Arguments.of("NUL", HEADER + "00917;\0;5;6\n", "not-a-table"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("csvFiles")
    void a_list_with_a_fault_is_refused_whole_and_says_where_and_what_to_do(String what, String csv, String code) {
        Response answer = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));

        assertRefused(answer, code);
    }

    private void assertRefused(Response answer, String code) {
        String list = answer.statusCode() == 201 ? "findings" : "errors";
        assertThat(answer.<List<String>>path(list + ".code"))
                .as(answer.asString())
                .contains(code);
        assertThat(answer.<List<String>>path(list + ".reason")).allMatch(reason -> !reason.isBlank());
        assertThat(answer.<List<String>>path(list + ".rule")).allMatch(rule -> !rule.isBlank());
        if (answer.statusCode() == 201) {
            assertThat(answer.<String>path("state")).isEqualTo("REFUSED");
            Response commit = Office.commit(answer, "");
            assertThat(commit.statusCode()).isEqualTo(422);
            assertThat(commit.contentType()).startsWith("application/problem+json");
        } else {
            assertThat(answer.statusCode()).isIn(413, 422);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertThat(given().get(commune.path()).statusCode()).isEqualTo(404);
    }

    static Stream<Arguments> goodLists() {
        String name = "Xã Nậm Pì";
        return Stream.of(
                Arguments.of("semicolons", "Mã đơn vị;BHS01\n00917;5\n"),
                Arguments.of("tabs", "Mã đơn vị\tBHS01\n00917\t5\n"),
                Arguments.of("commas", "Mã đơn vị,BHS01\n00917,5\n"),
                Arguments.of("a byte order mark", "\uFEFFMã đơn vị;BHS01\n00917;5\n"),
                Arguments.of("columns reordered", "BHS01;Tên đơn vị;Mã đơn vị\n5;" + name + ";00917\n"),
                Arguments.of("an extra column", "Mã đơn vị;Ghi chú;BHS01\n00917;xong;5\n"),
                Arguments.of("empty lines", "Mã đơn vị;BHS01\n\n00917;5\n;\n"),
                Arguments.of(
                        "a name in NFD",
                        Normalizer.normalize(
                                "Mã đơn vị;Tên đơn vị;BHS01\n00917;" + name + ";5\n", Normalizer.Form.NFD)),
                Arguments.of("a name in NFC", "Mã đơn vị;Tên đơn vị;BHS01\n00917;" + name + ";5\n"),
                Arguments.of("a name without its type", "Mã đơn vị;Tên đơn vị;BHS01\n00917;Nậm Pì;5\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodLists")
    void a_list_that_only_looks_different_is_read(String what, String csv) {
        Response answer = Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("READY");
        assertThat(answer.<List<List<String>>>path("listed.differences.what")).containsExactly(List.of("BHS01"));
        assertThat(answer.<List<List<String>>>path("listed.differences.after")).containsExactly(List.of("5"));
    }

    @Test
    void a_code_of_two_units_of_the_window_names_both_with_a_day_of_each() {
        World.TestUnit old = world.unit();
        World.TestUnit later = world.unit();
        String code = "C" + old.id();
        LocalDate handover = LocalDate.of(2024, 2, 1);
        world.publish(List.of(
                World.unit(old.id(), 2, LocalDate.of(2004, 1, 1), handover.minusDays(1), code, "Xã cũ"),
                World.unit(later.id(), 2, handover, null, code, "Xã mới")));
        world.awaitRows("select count(*) from unit_version where code = '" + code + "'", 2);

        Response answer = Office.uploadCsv((HEADER + code + ";;5;6\n").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("REFUSED");
        assertThat(answer.<String>path("findings[0].code")).isEqualTo("ambiguous-unit");
        assertThat(answer.<String>path("findings[0].reason"))
                .contains(code + "@2023-12-15 (Xã cũ), " + code + "@2024-02-01 (Xã mới)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Windows-1258, windows-1258, Xã Bản",
        "TCVN3, ISO-8859-1, X· B¶n",
        "VNI, ISO-8859-1, Xaõ Baûn",
        "UTF-16, UTF-16LE, Xã Bản"
    })
    void an_old_encoding_is_named_and_refused(String label, String charset, String name) {
        String csv = "Ma don vi;Ten don vi;BHS01\n00917;" + name + ";5\n";
        byte[] bytes = Normalizer.normalize(
                        csv, label.equals("Windows-1258") ? Normalizer.Form.NFD : Normalizer.Form.NFC)
                .getBytes(Charset.forName(charset));

        Response answer = Office.uploadCsv(bytes);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("encoding");
        assertThat(answer.<String>path("errors[0].reason")).contains(label.split("-")[0]);
    }

    static Stream<Arguments> workbooks() {
        return Stream.of(
                listCase("an error cell", "error-cell", file -> cell(file, 1, 2).setCellErrorValue((byte) 0x2A)),
                listCase(
                        "merged cells",
                        "merged-cells",
                        file -> file.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 2, 2))),
                listCase(
                        "a code that is a number",
                        "lost-zeros",
                        file -> cell(file, 1, 0).setCellValue(917)),
                listCase("a day for a number", "date", file -> format(file, "dd/mm/yyyy")),
                listCase("a percentage", "percent", file -> format(file, "0%")),
                listCase(
                        "a fraction of a count",
                        "too-many-decimals",
                        file -> cell(file, 1, 2).setCellValue(5.718)),
                listCase(
                        "a yes for a number",
                        "not-a-number",
                        file -> cell(file, 1, 2).setCellValue(true)));
    }

    private static Arguments listCase(String what, String code, Consumer<XSSFWorkbook> spoil) {
        return Arguments.of(what, code, spoil);
    }

    private static XSSFWorkbook plainList() {
        return Office.list(
                List.of(List.of("Mã đơn vị", "Tên đơn vị", "BHS01"), Arrays.asList("00917", "Xã Nậm Pì", 5)));
    }

    private static XSSFCell cell(XSSFWorkbook file, int row, int column) {
        return file.getSheetAt(0).getRow(row).getCell(column);
    }

    private static void format(XSSFWorkbook file, String format) {
        XSSFCellStyle style = file.createCellStyle();
        style.setDataFormat(file.createDataFormat().getFormat(format));
        cell(file, 1, 2).setCellStyle(style);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_workbook_with_a_fault_is_refused_whole(String what, String code, Consumer<XSSFWorkbook> spoil) {
        XSSFWorkbook file = plainList();
        spoil.accept(file);

        assertRefused(Office.uploadList(file), code);
    }

    @Test
    void a_formula_that_was_never_computed_is_refused() {
        XSSFWorkbook file = plainList();
        cell(file, 1, 2).setCellFormula("1+1");
        byte[] uncomputed = Packages.changed(
                Office.bytes(file),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<f>1\\+1</f>)<v>[^<]*</v>", "$1"));

        Response answer = Office.upload(uncomputed, Office.XLSX, "?form=" + Office.FORM + "&period=" + Office.PERIOD);

        assertRefused(answer, "error-cell");
    }

    @Test
    void a_formula_is_taken_at_what_it_showed_and_that_is_said() {
        XSSFWorkbook file = plainList();
        cell(file, 1, 2).setCellFormula("40+1");
        file.getCreationHelper().createFormulaEvaluator().evaluateAll();

        Response answer = Office.uploadList(file);

        assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("READY");
        assertThat(answer.<List<String>>path("notes.code")).containsExactly("formula");
        assertThat(answer.<String>path("listed[0].differences[0].after")).isEqualTo("41");
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                container("a zip bomb", "too-large", Packages::bomb),
                container("a zip bomb of many parts", "too-large", BadFileTest::manyParts),
                container("a workbook within", "nested", book -> Packages.with(book, "xl/embeddings/inner.xlsx", book)),
                container("a zip within", "nested", book -> Packages.with(book, "xl/media/image1.png", book)),
                container(
                        "an external entity",
                        "foreign-xml",
                        book -> Packages.changed(book, "xl/worksheets/sheet1.xml", BadFileTest::withEntity)),
                container(
                        "an external entity among the texts",
                        "foreign-xml",
                        book -> Packages.changed(book, "xl/sharedStrings.xml", BadFileTest::withEntity)),
                container(
                        "an external entity in UTF-16",
                        "foreign-xml",
                        book -> Packages.with(
                                book,
                                "xl/worksheets/sheet1.xml",
                                withEntity("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>")
                                        .getBytes(StandardCharsets.UTF_16))),
                container(
                        "external links",
                        "external-links",
                        book -> Packages.with(book, "xl/externalLinks/externalLink1.xml", bytes("<x/>"))),
                container(
                        "data connections",
                        "external-links",
                        book -> Packages.with(book, "xl/connections.xml", bytes("<x/>"))),
                container("macros", "macros", book -> Packages.with(book, "xl/vbaProject.bin", bytes("x"))),
                container(
                        "a part that points outside",
                        "hostile-part",
                        book -> Packages.with(book, "../../etc/passwd", bytes("x"))),
                container("encrypted", "encrypted", BadFileTest::encrypted),
                container("an old Excel file cut midway", "broken", book -> bytes("\u00D0\u00CF\u0011\u00E0old")),
                container(
                        "an OpenDocument workbook",
                        "other-format",
                        book -> Packages.zip(Map.of("mimetype", bytes("application/x"), "content.xml", bytes("<x/>")))),
                container(
                        "a binary workbook",
                        "other-format",
                        book -> Packages.zip(
                                Map.of("[Content_Types].xml", bytes("<x/>"), "xl/workbook.bin", bytes("x")))),
                container("cut midway", "broken", book -> Arrays.copyOf(book, book.length / 2)),
                container("cut at its last bytes", "broken", book -> Arrays.copyOf(book, book.length - 30)),
                container(
                        "broken XML",
                        "broken",
                        book -> Packages.changed(book, "xl/worksheets/sheet1.xml", xml -> xml.replace("</row>", ""))),
                container(
                        "a text that is not there",
                        "broken",
                        book -> Packages.changed(
                                book, "xl/worksheets/sheet1.xml", xml -> xml.replace("<v>0</v>", "<v>999999</v>"))),
                container(
                        "another kind of document",
                        "not-a-workbook",
                        book -> Packages.zip(Map.of("word/document.xml", bytes("<x/>")))),
                container("a picture named .csv", "not-a-table", book -> bytes("\u0089PNG\r\n\u001A\n")),
                container("a PDF", "not-a-table", book -> bytes("%PDF-1.7")));
    }

    private static Arguments container(String what, String code, Function<byte[], byte[]> spoil) {
        return Arguments.of(what, code, spoil);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] manyParts(byte[] book) {
        byte[] spoiled = book;
        Map<String, byte[]> parts = new LinkedHashMap<>();
        IntStream.range(0, 1_200).forEach(i -> parts.put("xl/media/x" + i + ".xml", new byte[0]));
        parts.put("[Content_Types].xml", spoiled);
        return Packages.zip(parts);
    }

    private static String withEntity(String xml) {
        return xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
    }

    private static byte[] encrypted(byte[] book) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(book);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void a_container_that_hides_something_is_refused_before_it_is_parsed(
            String what, String code, Function<byte[], byte[]> spoil) {
        byte[] file = spoil.apply(Office.bytes(plainList()));

        Response answer = Office.upload(file, Office.XLSX, "?form=" + Office.FORM + "&period=" + Office.PERIOD);

        assertThat(answer.statusCode()).isEqualTo(code.equals("too-large") ? 413 : 422);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
        assertThat(answer.asString()).doesNotContain("Exception", "org.apache");
    }

    @Test
    void one_million_rows_are_too_many() {
        StringBuilder csv = new StringBuilder("unit;BHS01\n");
        IntStream.range(0, 1_000_000).forEach(i -> csv.append(i).append(";1\n"));

        Response answer = Office.uploadCsv(csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void one_million_rows_of_a_workbook_are_too_many() {
        String rows = IntStream.rangeClosed(1, 1_000_000)
                .mapToObj(i -> "<row><c><v>1</v></c></row>")
                .collect(Collectors.joining());
        byte[] file = Packages.changed(
                Office.bytes(plainList()),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<sheetData>", "<sheetData>" + rows));

        Response answer = Office.upload(file, Office.XLSX, "?form=" + Office.FORM + "&period=" + Office.PERIOD);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_file_over_ten_megabytes_is_not_read_to_its_end() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                    + "Content-Length: 10485761\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            byte[] answer = socket.getInputStream().readNBytes(12);

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void an_upload_cut_midway_stores_nothing() throws Exception {
        long before = world.count("select count(*) from report_import");
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/imports?form=BANG-Q&period=2024-Q1 HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: text/csv\r\nContent-Length: 5000\r\n\r\nunit;BHS01\n00917;5\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        // A whole request after it, so that the service has got over the one that was cut
        assertThat(given().get("/api/v1/reports").statusCode()).isEqualTo(200);
        assertThat(world.count("select count(*) from report_import")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\báo cáo.xlsx, báo cáo.xlsx",
        "a\u202Exslx.exe, axslx.exe",
        "x\u0000y.csv, xy.csv",
        "<script>.xlsx, <script>.xlsx",
        "=cmd.csv, =cmd.csv",
        ".., (không tên)",
        "'', (không tên)"
    })
    void a_hostile_file_name_is_only_a_label(String given, String kept) {
        assertThat(FileName.of(given)).isEqualTo(kept);
    }

    static Stream<Arguments> templates() {
        BiConsumer<XSSFWorkbook, Commune> merged = (file, unit) -> {
            XSSFSheet sheet = file.getSheet("Số liệu");
            var cell = figure(file, "BTD02.TX");
            cell.setCellValue(4);
            sheet.addMergedRegion(new CellRangeAddress(
                    cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex() - 1, cell.getColumnIndex()));
        };
        BiConsumer<XSSFWorkbook, Commune> otherUnit =
                (file, unit) -> Office.input(file, "UNIT", unit.code()).setCellValue("00918");
        BiConsumer<XSSFWorkbook, Commune> tampered =
                (file, unit) -> file.getSheet("_hopluu").getRow(6).getCell(1).setCellValue("3");
        BiConsumer<XSSFWorkbook, Commune> code =
                (file, unit) -> figure(file, "BXL04").setCellValue("GIOI");
        BiConsumer<XSSFWorkbook, Commune> maybe =
                (file, unit) -> figure(file, "BKH03").setCellValue("Có lẽ");
        BiConsumer<XSSFWorkbook, Commune> prose =
                (file, unit) -> Office.input(file, "NARRATIVE", "III.2").setCellValue("C«ng t¸c d©n vËn");
        BiConsumer<XSSFWorkbook, Commune> tooLong =
                (file, unit) -> Office.input(file, "NARRATIVE", "III.2").setCellValue("x".repeat(501));
        BiConsumer<XSSFWorkbook, Commune> noDay =
                (file, unit) -> Office.input(file, "DATA_FROM", "").setCellValue("30/02/2024");
        BiConsumer<XSSFWorkbook, Commune> turned = (file, unit) -> {
            Office.input(file, "DATA_FROM", "").setCellValue("28/02/2024");
            Office.input(file, "DATA_TO", "").setCellValue("01/01/2024");
        };
        return Stream.of(
                Arguments.of("merged cells", "merged-cells", merged),
                Arguments.of("another unit's code printed", "other-unit", otherUnit),
                Arguments.of("a map that was changed", "broken-template", tampered),
                Arguments.of("a code that is none", "unknown-code", code),
                Arguments.of("neither yes nor no", "not-yes-or-no", maybe),
                Arguments.of("prose in TCVN3", "encoding", prose),
                Arguments.of("prose too long", "too-long", tooLong),
                Arguments.of("a day that is none", "not-a-day", noDay),
                Arguments.of("days turned round", "before-from", turned));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void a_template_with_a_fault_is_refused_whole(String what, String code, BiConsumer<XSSFWorkbook, Commune> spoil) {
        XSSFWorkbook file = office.template(commune);
        spoil.accept(file, commune);

        assertRefused(Office.upload(file), code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', 400",
        "?form=BANG-Q, 400",
        "?form=NONE&period=2024-Q1, 404",
        "?form=BANG-Q&period=2099-Q1, 409",
        "?form=BANG-Q&period=2024-Q1&coverage=ALL, 400"
    })
    void a_list_for_no_campaign_is_refused(String query, int status) {
        Response answer = Office.upload(bytes("unit;BHS01\n00917;5\n"), "text/csv", query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"application/json, 415", "text/plain, 415"})
    void a_body_that_is_no_file_is_refused(String type, int status) {
        Response answer = given().contentType(type).body("unit;BHS01").post("/api/v1/imports");

        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
