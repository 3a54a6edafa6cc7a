package vn.hopluu.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.events.Coverage;
import vn.hopluu.testsupport.InfraResource;

@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_report"))
class PersonalDataCheckTest {

    private final CheckedForm form;

    PersonalDataCheckTest(CheckedForm form) {
        this.form = form;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Đơn của ông Nguyễn Văn An, bản Hon      | họ tên
                    Bà Lò Thị Mai gửi nhiều lần             | họ tên
                    gọi 0912 345 678 để hỏi                 | số điện thoại
                    gửi về an.nguyen@example.vn             | địa chỉ thư điện tử
                    CCCD 012345678901                       | số định danh
                    chị Mùa Thị Sua, 0987654321             | họ tên, số điện thoại
                    """)
    void what_names_a_citizen_is_seen(String text, String kinds) {
        assertThat(PersonalDataCheck.kinds(text)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tiếp nhận 5.718 hồ sơ, giải quyết 5.479",
                "Kinh phí 999999999999999 đồng",
                "Thực hiện Kế hoạch số 44/KH-UBND ngày 20/02/2023 của UBND tỉnh Lai Châu",
                "Ông chủ tịch đã tiếp công dân; bà con nhân dân đồng tình",
                "bằng Tỉnh ủy và không Có"
            })
    void what_names_nobody_is_left_alone(String text) {
        assertThat(PersonalDataCheck.kinds(text)).isEmpty();
    }

    @Test
    void an_officer_is_told_where_and_may_hand_in_all_the_same_and_what_was_seen_is_not_repeated() {
        Response answer = CheckedForm.check(
                form.unit(),
                "2020-Q1",
                Coverage.OWN,
                "{\"values\":[{\"indicator\":\"CHKNHAN\",\"amount\":1,\"explanation\":\"đơn của ông Nguyễn Văn An\"}],"
                        + CheckedForm.days("2020-Q1") + "}");

        List<String> told = answer.jsonPath().getList("findings.findAll { it.rule == 'PERSONAL-DATA' }.message");
        assertThat(told)
                .containsExactly(
                        "Có thể có thông tin cá nhân tại ô CHKNHAN (họ tên). Báo cáo được lưu lâu dài: nếu không"
                                + " cần thì bỏ đi trước khi nộp.");
        assertThat(answer.jsonPath().<List<String>>get("findings.findAll { it.rule == 'PERSONAL-DATA' }.severity"))
                .containsExactly("INFO");
        assertThat(told.getFirst()).doesNotContain("Nguyễn");
    }
}
