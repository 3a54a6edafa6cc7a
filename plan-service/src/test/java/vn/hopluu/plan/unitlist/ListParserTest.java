package vn.hopluu.plan.unitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.testsupport.units.OfficialLists;

class ListParserTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 10);
    private static final String HEADER = "level,code,parent_code,name,full_name,unit_type\n";
    private static final String BAN_BO = "W,03424,106,Bản Bo,Xã Bản Bo,Xã\n";
    private static final ListLine READ = new ListLine(2, DAY, Level.COMMUNE, "03424", "106", "Xã Bản Bo", "COMMUNE");

    private final LineFindings findings = new LineFindings();

    static Stream<Arguments> filesThatSayTheSame() {
        String file = HEADER + BAN_BO;
        return Stream.of(
                Arguments.of("commas", file),
                Arguments.of("semicolons", file.replace(',', ';')),
                Arguments.of("tabs", file.replace(',', '\t')),
                Arguments.of("a byte order mark", "\uFEFF" + file),
                Arguments.of("lines that end as on Windows", file.replace("\n", "\r\n")),
                Arguments.of("no line end after the last line", file.strip()),
                Arguments.of("empty lines at the end", file + "\n\n"),
                Arguments.of("decomposed letters", Normalizer.normalize(file, Normalizer.Form.NFD)),
                Arguments.of("the short headers", "level,code,parent,name,type\nW,03424,106,Xã Bản Bo,Xã\n"),
                Arguments.of("a name without its type", "level,code,parent,name,type\nW,03424,106,Bản Bo,Xã\n"),
                Arguments.of("another order", "type,name,parent,code,level\nXã,Bản Bo,106,03424,W\n"),
                Arguments.of("Vietnamese headers", "Cấp;Mã;Mã cấp trên;Tên;Loại\nxã;03424;106;Bản Bo;xã\n"),
                Arguments.of("capital headers", "LEVEL,Code,Parent Code,Name,Type\nW,03424,106,Bản Bo,XÃ\n"),
                Arguments.of("quotes", HEADER + "\"W\",\"03424\",\"106\",\"Bản Bo\",\"Xã Bản Bo\",\"Xã\"\n"),
                Arguments.of("spaces", HEADER + " W , 03424 , 106 , Bản Bo , Xã\u00A0 Bản  Bo , Xã \n"),
                Arguments.of("a character of no width", HEADER + "W,03424,106,Bản Bo,Xã Bản\u200B Bo,Xã\n"),
                Arguments.of("cells too many that are empty", HEADER + BAN_BO.strip() + ",,\n"),
                Arguments.of(
                        "a column of its own for the day",
                        "effective_from,level,code,parent,name,type\n2023-04-10,W,03424,106,Bản Bo,Xã\n"),
                Arguments.of(
                        "a day as on paper",
                        "effective_from,level,code,parent,name,type\n10/4/2023,W,03424,106,Bản Bo,Xã\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatSayTheSame")
    void aFileIsReadWhicheverWayItIsWritten(String name, String file) {
        ListParser.Read read = read(file);

        assertThat(findings.told()).isEmpty();
        assertThat(read.lines()).containsExactly(READ);
    }

    @ParameterizedTest
    @CsvSource({
        "vn_units_2023-04-10.csv, 11366",
        "vn_units_2025-07-01.csv, 3355",
        "seed_provinces_units.csv, 1518",
    })
    void theOfficialListsAreReadWithoutAFinding(String file, int lines) throws IOException {
        byte[] list = Files.readAllBytes(OfficialLists.besideTheRepository().file(file));

        ListParser.Read read = new ListParser(findings, DAY).read(list);

        assertThat(findings.told()).isEmpty();
        assertThat(read.lines()).hasSize(lines);
    }

    @Test
    void columnsThatAListDoesNotNeedArePassedOverAndTold() {
        ListParser.Read read = read("level,code,parent,name,type,diện tích\nW,03424,106,Bản Bo,Xã,57\n");

        assertThat(read.lines()).containsExactly(READ);
        assertThat(read.ignored()).containsExactly("diện tích");
    }

    @Test
    void aQuotedNameMayHoldASeparatorAndALineEndAndLinesAreCountedAsAnEditorDoes() {
        ListParser.Read read = read(HEADER + "W,03424,106,x,\"Xã Bản\nBo, Một\",Xã\n" + BAN_BO.replace("424", "425"));

        assertThat(read.lines()).extracting(ListLine::name).containsExactly("Xã Bản Bo, Một", "Xã Bản Bo");
        assertThat(read.lines()).extracting(ListLine::number).containsExactly(2, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "P,01,,Hà Nội,Thành phố trực thuộc trung ương,Thành phố Hà Nội,MUNICIPALITY",
        "P,12,,Lai Châu,Tỉnh,Tỉnh Lai Châu,PROVINCE",
        "D,106,12,Tam Đường,Huyện,Huyện Tam Đường,DISTRICT",
        "D,001,01,Ba Đình,Quận,Quận Ba Đình,URBAN_DISTRICT",
        "D,105,12,Lai Châu,Thành phố thuộc tỉnh,Thành phố Lai Châu,PROVINCIAL_CITY",
        "D,769,79,Thủ Đức,Thành phố thuộc thành phố trực thuộc trung ương,Thành phố Thủ Đức,MUNICIPAL_CITY",
        "D,074,12,Mường Lay,Thị xã,Thị xã Mường Lay,TOWN",
        "W,03390,106,Tam Đường,Thị trấn,Thị trấn Tam Đường,TOWNSHIP",
        "W,03386,105,Quyết Thắng,Phường,Phường Quyết Thắng,WARD",
        "W,06994,22,Vân Đồn,Đặc khu tại hải đảo,Đặc khu Vân Đồn,SPECIAL_ZONE",
    })
    void theWordsOfTheListsBecomeThoseOfTheRegister(
            String level, String code, String parent, String name, String word, String full, String type) {
        String line = String.join(",", level, code, parent == null ? "" : parent, name, word);

        ListParser.Read read = read("level,code,parent,name,type\n" + line + "\n");

        assertThat(findings.told()).isEmpty();
        assertThat(read.lines())
                .extracting(ListLine::name, ListLine::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(full, type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK(1)",
                "+cmd|",
                "@SUM(1)",
                "${7*7}",
                "Ea H'Đing",
                "Ia Boòng",
                "'"
            })
    void aFormulaOrMarkupInANameIsTextAndNothingElse(String name) {
        ListParser.Read read = read("level,code,parent,name,type\nW,03424,106," + name + ",Xã\n");

        assertThat(findings.told()).isEmpty();
        assertThat(read.lines()).extracting(ListLine::name).containsExactly("Xã " + name);
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                Arguments.of(
                        "a code without its zero", "W,3424,106,Bản Bo,Xã Bản Bo,Xã", "code", "lost-zeros", "03424"),
                Arguments.of("a province of one digit", "P,1,,Hà Nội,Tỉnh Hà Nội,Tỉnh", "code", "lost-zeros", "01"),
                Arguments.of("a district of one digit", "D,1,01,x,Huyện x,Huyện", "code", "lost-zeros", "001"),
                Arguments.of("a parent of one digit", "W,00001,1,x,Xã x,Xã", "parent", "lost-zeros", "001 hoặc 01"),
                Arguments.of("a code as a number", "W,3.424E+03,106,x,Xã x,Xã", "code", "lost-zeros", "Text"),
                Arguments.of("a code with decimals", "W,\"3424,0\",106,x,Xã x,Xã", "code", "lost-zeros", "Text"),
                Arguments.of("a code too long", "W,034240,106,x,Xã x,Xã", "code", "bad-code", "5 chữ số"),
                Arguments.of("a formula for a code", "W,=A1,106,x,Xã x,Xã", "code", "formula", "Text"),
                Arguments.of(
                        "a formula around a code", "W,\"=\"\"03424\"\"\",106,x,Xã x,Xã", "code", "formula", "Text"),
                Arguments.of("letters for a code", "W,O3424,106,x,Xã x,Xã", "code", "bad-code", "5 chữ số"),
                Arguments.of("digits of another script", "W,０３４２４,106,x,Xã x,Xã", "code", "bad-code", "5 chữ số"),
                Arguments.of("no code", "W,,106,x,Xã x,Xã", "code", "missing", "5 chữ số"),
                Arguments.of("no parent", "W,03424,,x,Xã x,Xã", "parent", "missing", "3 chữ số hoặc 2"),
                Arguments.of("a parent above a province", "P,12,01,x,Tỉnh x,Tỉnh", "parent", "wrong-level", "trống"),
                Arguments.of("no level", ",03424,106,x,Xã x,Xã", "level", "missing", "P (tỉnh)"),
                Arguments.of("an unknown level", "X,03424,106,x,Xã x,Xã", "level", "unknown-level", "P (tỉnh)"),
                Arguments.of("no type", "W,03424,106,x,Xã x,", "type", "missing", "Điền"),
                Arguments.of("an unknown type", "W,03424,106,x,Xã x,Bản", "type", "unknown-type", "Phường"),
                Arguments.of(
                        "a type of another level", "W,03424,106,x,Xã x,Huyện", "type", "type-of-other-level", "khớp"),
                Arguments.of(
                        "a name of another type",
                        "W,03424,106,x,Phường x,Xã",
                        "full_name",
                        "name-of-other-type",
                        "khớp"),
                Arguments.of("no name", "W,03424,106,,,Xã", "name", "missing", "Điền"),
                Arguments.of(
                        "a name too long",
                        "W,03424,106,x,Xã " + "x".repeat(1_000) + ",Xã",
                        "full_name",
                        "too-long",
                        "1.000"),
                Arguments.of(
                        "a bell in a name", "W,03424,106,x,Xã \u0007x,Xã", "full_name", "control-character", "gõ lại"),
                Arguments.of(
                        "a turned direction in a name",
                        "W,03424,106,x,Xã \u202Ex,Xã",
                        "full_name",
                        "control-character",
                        "gõ lại"),
                Arguments.of("a name in TCVN3 letters", "W,03424,106,x,X· B¶n Bo,Xã", "full_name", "encoding", "UTF-8"),
                Arguments.of("a name in VNI letters", "W,03424,106,x,Xaõ Baûn Bo,Xã", "full_name", "encoding", "UTF-8"),
                Arguments.of(
                        "a name of UTF-8 read as Latin",
                        "W,03424,106,x,XÃ£ Báº£n Bo,Xã",
                        "full_name",
                        "encoding",
                        "UTF-8"),
                Arguments.of(
                        "a name with lost letters",
                        "W,03424,106,x,X\uFFFD B\uFFFDn,Xã",
                        "full_name",
                        "encoding",
                        "UTF-8"),
                Arguments.of("a line cut midway", "W,03424,10", "code", "cut-line", "gửi lại"),
                Arguments.of("cells too many", BAN_BO.strip() + ",x", "code", "long-line", "ngoặc kép"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLines")
    void aBadLineIsFoundWithItsPlaceAndWhatToDo(String name, String line, String column, String code, String remedy) {
        ListParser.Read read = read(HEADER + "P,14,,Sơn La,Tỉnh Sơn La,Tỉnh\n" + line + "\n");

        assertThat(findings.told()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(3);
            assertThat(found.pointer()).isEqualTo("/lines/3/" + column);
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.reason()).isNotBlank();
            assertThat(found.rule()).contains(remedy);
        });
        assertThat(read.lines()).extracting(ListLine::code).containsExactly("14");
    }

    @ParameterizedTest
    @CsvSource({"2023-02-30", "10.04.2023", "30/02/2023", "0001-01-01", "45026", "hôm nay"})
    void aDayThatIsNoneIsFound(String day) {
        read("effective_from,level,code,parent,name,type\n" + day + ",P,12,,Lai Châu,Tỉnh\n");

        assertThat(findings.told()).extracting(LineFinding::code).containsExactly("bad-day");
    }

    @Test
    void aLineWithoutADayNeedsTheFilesDay() {
        new ListParser(findings, null).read((HEADER + BAN_BO).getBytes(StandardCharsets.UTF_8));

        assertThat(findings.told()).extracting(LineFinding::code).containsExactly("missing-day");
    }

    @Test
    void everythingThatIsWrongWithALineIsFoundAtOnce() {
        read(HEADER + "W,3424,1,x,Xa\u0000,Bản\n".replace("\u0000", "\u0007") + "X,,,,,\n");

        assertThat(findings.told())
                .extracting(LineFinding::line, LineFinding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "unknown-type"),
                        org.assertj.core.groups.Tuple.tuple(2, "lost-zeros"),
                        org.assertj.core.groups.Tuple.tuple(2, "lost-zeros"),
                        org.assertj.core.groups.Tuple.tuple(2, "control-character"),
                        org.assertj.core.groups.Tuple.tuple(3, "unknown-level"),
                        org.assertj.core.groups.Tuple.tuple(3, "missing"),
                        org.assertj.core.groups.Tuple.tuple(3, "missing"));
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                Arguments.of("no header", BAN_BO, List.of("level", "code", "parent", "type", "name"), "missing-column"),
                Arguments.of(
                        "a renamed column", HEADER.replace("unit_type", "kind"), List.of("type"), "missing-column"),
                Arguments.of("no names", "level,code,parent,type\n", List.of("name"), "missing-column"),
                Arguments.of(
                        "a doubled column", "level,code,code,parent,name,type\n", List.of("code"), "doubled-column"),
                Arguments.of(
                        "one column under two headers",
                        "level,code,parent,parent_code,name,type\n",
                        List.of("parent"),
                        "doubled-column"),
                Arguments.of(
                        "a title above the header",
                        "DANH MỤC ĐƠN VỊ\n" + HEADER,
                        List.of("level", "code", "parent", "type", "name"),
                        "missing-column"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badHeaders")
    void aBadHeaderIsFoundWithEveryColumnThatIsWrong(String name, String header, List<String> columns, String code) {
        read(header + BAN_BO);

        assertThat(findings.told())
                .allMatch(found -> found.line() == 1 && found.code().equals(code));
        assertThat(findings.told())
                .extracting(LineFinding::pointer)
                .containsExactlyElementsOf(
                        columns.stream().map(column -> "/lines/1/" + column).toList());
    }

    static Stream<Arguments> badFiles() {
        String file = HEADER + BAN_BO;
        return Stream.of(
                Arguments.of("an empty file", new byte[0], "empty", "rỗng"),
                Arguments.of("spaces", utf8("\n \n"), "empty", "rỗng"),
                Arguments.of("a byte order mark alone", utf8("\uFEFF"), "empty", "rỗng"),
                Arguments.of("a header alone", utf8(HEADER), "no-lines", "tiêu đề"),
                Arguments.of("UTF-16 with a mark", file.getBytes(StandardCharsets.UTF_16), "encoding", "UTF-16"),
                Arguments.of("UTF-16LE", file.getBytes(StandardCharsets.UTF_16LE), "encoding", "UTF-16"),
                Arguments.of("UTF-16BE", file.getBytes(StandardCharsets.UTF_16BE), "encoding", "UTF-16"),
                Arguments.of(
                        "Windows-1258",
                        // Composed as that encoding has it: the circumflex with its letter, the tone behind it.
                        (HEADER + "D,106,12,x,Huyê\u0323n Tam Đươ\u0300ng,Huyê\u0323n\n")
                                .getBytes(Charset.forName("windows-1258")),
                        "encoding",
                        "Windows-1258"),
                Arguments.of("TCVN3", latin(HEADER + "D,106,12,x,HuyÖn Tam §\u00ADêng,HuyÖn\n"), "encoding", "TCVN3"),
                Arguments.of("VNI", latin(HEADER + "D,106,12,x,Huyeän Tam Ñöôøng,Huyeän\n"), "encoding", "VNI"),
                Arguments.of("a picture", latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"), "not-a-csv", "PNG"),
                Arguments.of("a photograph", latin("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF"), "not-a-csv", "JPEG"),
                Arguments.of("a workbook", latin("PK\u0003\u0004xl/workbook.xml"), "not-a-csv", "xlsx"),
                Arguments.of("a PDF", latin("%PDF-1.7"), "not-a-csv", "PDF"),
                Arguments.of("NUL in the text", utf8(file + "\0"), "not-a-csv", "NUL"),
                Arguments.of(
                        "a quote that is not closed", utf8(file + "W,\"03425,106,x,Xã x,Xã\n"), "broken-line", "cắt"),
                Arguments.of(
                        "letters after a quote", utf8(file + "W,\"03425\"x,106,x,Xã x,Xã\n"), "broken-line", "dòng 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aFileThatIsNoListIsRefusedAsAWholeWithAHint(String name, byte[] file, String code, String hint) {
        new ListParser(findings, DAY).read(file);

        assertThat(findings.told()).singleElement().satisfies(found -> {
            assertThat(found.line()).isZero();
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.reason()).contains(hint);
            assertThat(found.rule()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"100001", "1000000"})
    void aFileOfTooManyLinesIsTooLarge(int lines) {
        byte[] file = (HEADER + "W\n".repeat(lines)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new ListParser(findings, DAY).read(file))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(413));
    }

    @Test
    void findingsAreCountedAndTheFirstThousandAreTold() {
        read(HEADER + "W,1,106,x,Xã x,Xã\n".repeat(3_000));

        assertThat(findings.count()).isEqualTo(3_000);
        assertThat(findings.told())
                .hasSize(1_000)
                .last()
                .extracting(LineFinding::line)
                .isEqualTo(1_001);
    }

    private ListParser.Read read(String file) {
        return new ListParser(findings, DAY).read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
