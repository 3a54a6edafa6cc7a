package vn.hopluu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ImportCommandTest {

    private final StringWriter printed = new StringWriter();

    @Test
    void aListThatIsTakenIsSummedUpAndEndsWithZero() {
        int code = report(200, """
                {"dryRun":false,"lines":11366,"created":11360,"changed":1,"unchanged":5,"ignoredColumns":["name_en"],
                 "noteCount":1,"notes":[{"line":7,"reason":"Chỉ khác cách đặt dấu.","rule":"Không phải sửa."}]}""");

        assertThat(code).isZero();
        assertThat(printed.toString().lines())
                .containsExactly(
                        "Đã nhập: 11366 dòng, 11360 đơn vị mới, 1 đổi tên, 5 không đổi.",
                        "Không dùng các cột: [\"name_en\"]",
                        "Dòng | Ghi chú | Hướng xử lý",
                        "7 | Chỉ khác cách đặt dấu. | Không phải sửa.");
    }

    @Test
    void aDryRunSaysThatNothingIsWritten() {
        assertThat(report(200, "{\"dryRun\":true,\"lines\":3,\"created\":3}")).isZero();

        assertThat(printed.toString()).startsWith("Chạy thử, không ghi gì: 3 dòng, 3 đơn vị mới");
    }

    @Test
    void aListThatIsRefusedIsExplainedLineByLineAndEndsWithOne() {
        int code = report(422, """
                {"detail":"Tệp có 1001 lỗi nên không dòng nào được nhập.","findings":3,
                 "errors":[{"line":0,"pointer":"","reason":"Tệp rỗng.","rule":"Gửi lại."},
                           {"line":5,"pointer":"/lines/5/code","reason":"Mất số 0.","rule":"Có lẽ là 08401."}]}""");

        assertThat(code).isEqualTo(1);
        assertThat(printed.toString().lines())
                .containsExactly(
                        "Tệp có 1001 lỗi nên không dòng nào được nhập.",
                        "Dòng | Lỗi | Hướng xử lý",
                        " | Tệp rỗng. | Gửi lại.",
                        "5 | Mất số 0. | Có lẽ là 08401.",
                        "và 1 lỗi nữa.");
    }

    @Test
    void anAnswerThatIsNoJsonIsShownAsItIs() {
        assertThat(report(502, "Bad gateway")).isEqualTo(1);

        assertThat(printed.toString()).contains("502", "Bad gateway");
    }

    private int report(int status, String body) {
        return ImportCommand.report(status, body, new PrintWriter(printed, true));
    }
}
