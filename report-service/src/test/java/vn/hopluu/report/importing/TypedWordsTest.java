package vn.hopluu.report.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.importing.Office.figure;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.importing.Office.Commune;
import vn.hopluu.testsupport.InfraResource;

/// What officers write where there is no figure, in a template, in a list that is a workbook and in one that is csv.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class TypedWordsTest {

    private final Office office;

    TypedWordsTest(Office office) {
        this.office = office;
    }

    @AfterEach
    void forget() {
        Office.forget();
    }

    /// BTD02 counts a flow, BTK07 a stock, BKH03 is answered yes or no.
    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "Không, BTD02, Không phát sinh, word-read",
        "không có., BTD02, Không phát sinh, word-read",
        "KHÔNG CÓ, BTD02.TX, Không phát sinh, word-read",
        "Không phát sinh, BTD02, Không phát sinh,",
        "Không, BTK07, 0, word-read",
        "Không có, BTK07, 0, word-read",
        "Không, BKH03, Không,",
        "Không có, BKH03, Không, word-read",
        "Chưa có, BTD02, Chưa có số liệu, word-read",
        "không có số liệu, BTK07, Chưa có số liệu, word-read",
        "chưa có, BXL04, Chưa có số liệu, word-read",
        "chưa có, BKH03, Chưa có số liệu, word-read"
    })
    void a_word_is_read_by_what_its_cell_counts(String word, String cell, String read, String note) {
        for (Response answer : sent(cell, word)) {
            assertThat(answer.<String>path("state")).as(answer.asString()).isEqualTo("READY");
            assertThat(answer.<List<String>>path("listed[0].differences.after")).containsExactly(read);
            List<String> codes = answer.path("notes.code");
            assertThat(codes.contains("word-read")).as(answer.asString()).isEqualTo("word-read".equals(note));
            assertThat(codes.contains("reason-needed")).isEqualTo(read.equals("Chưa có số liệu"));
        }
    }

    @ParameterizedTest(name = "{0} in {1} is refused: {2}")
    @CsvSource({
        "Không, BXL04, unknown-code, Tốt",
        "Không có, BXL04, unknown-code, Khá",
        "Không, BTL05, not-a-number, Không áp dụng",
        "Có, BTD02, not-a-number, Không phát sinh"
    })
    void a_word_that_a_cell_cannot_mean_is_refused_with_what_it_takes(
            String word, String cell, String code, String rule) {
        for (Response answer : sent(cell, word)) {
            assertThat(answer.<String>path("state")).isEqualTo("REFUSED");
            assertThat(answer.<List<String>>path("findings.code")).containsExactly(code);
            assertThat(answer.<String>path("findings[0].rule")).contains(rule);
        }
    }

    @Test
    void a_word_that_was_taken_for_another_is_told_with_its_place_and_what_to_do_otherwise() {
        Commune commune = office.commune("Xã Đọc Chữ");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BTD02").setCellValue("Không");
        figure(file, "BTK07").setCellValue("không có");
        figure(file, "BTD02.TX").setCellValue("Chưa có");

        Response answer = Office.upload(file);

        String sheet = "Số liệu!";
        assertThat(answer.<List<String>>path("notes.place"))
                .containsExactlyInAnyOrder(
                        sheet + figure(file, "BTD02").getReference(),
                        sheet + figure(file, "BTK07").getReference(),
                        sheet + figure(file, "BTD02.TX").getReference(),
                        sheet + figure(file, "BTD02.TX").getReference());
        assertThat(answer.<List<String>>path("notes.reason"))
                .containsExactlyInAnyOrder(
                        "BTD02: \"Không\" được đọc là \"Không phát sinh\". Nếu không phải, hãy ghi lại ô.",
                        "BTK07: \"không có\" được đọc là 0. Nếu không phải, hãy ghi lại ô.",
                        "BTD02.TX: \"Chưa có\" được đọc là \"Chưa có số liệu\". Nếu không phải, hãy ghi lại ô.",
                        "BTD02.TX: chưa có số liệu mà chưa ghi lý do.");
    }

    @Test
    void a_reason_that_stands_in_the_report_or_the_file_is_not_asked_for_again() {
        Commune commune = office.commune("Xã Có Lý Do");
        XSSFWorkbook file = office.template(commune);
        figure(file, "BTD02").setCellValue("Chưa có");
        Office.input(file, "EXPLANATION", "BTD02 BTD02.TX BTD02.TT").setCellValue("mất sổ");
        Response withReason = Office.upload(file);
        Office.commit(withReason, "");
        XSSFWorkbook again = office.template(commune);
        Office.input(again, "EXPLANATION", "BTD02 BTD02.TX BTD02.TT").setBlank();

        Response without = Office.upload(again);

        assertThat(withReason.<List<String>>path("notes.code")).containsExactly("word-read");
        assertThat(without.<List<String>>path("notes.code")).isEmpty();
    }

    private Stream<Response> answers(String cell, String word) {
        Commune commune = office.commune("Xã Ghi Chữ");
        XSSFWorkbook template = office.template(commune);
        figure(template, cell).setCellValue(word);
        XSSFWorkbook list = Office.list(List.of(List.of("Mã đơn vị", cell), List.of(commune.code(), word)));
        String csv = "Mã đơn vị;" + cell + "\n" + commune.code() + ";" + word + "\n";
        String table = "Mã;Giá trị;Mã đơn vị\n" + cell + ";" + word + ";" + commune.code() + "\n";
        return Stream.of(
                Office.upload(template),
                Office.uploadList(list),
                Office.uploadCsv(csv.getBytes(StandardCharsets.UTF_8)),
                Office.uploadCsv(table.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Response> sent(String cell, String word) {
        return answers(cell, word).toList();
    }
}
