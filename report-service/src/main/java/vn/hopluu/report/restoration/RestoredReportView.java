package vn.hopluu.report.restoration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.language.Worded;

/// A report after a recovery, and what its unit is to do.
///
/// @param unit its code today, or its id where no unit is known by it
/// @param copyVersion the newest version that the copy knew, 0 for none
/// @param version the newest version now
/// @param draft a draft of the copy that has no place on the report any more; absent where there was none
/// @param toDo in Vietnamese
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestoredReportView(
        String unit,
        long unitId,
        String form,
        String period,
        @Worded Coverage coverage,
        @Worded RestoredReport.Outcome outcome,
        int copyVersion,
        int version,
        long revision,

        @JsonRawValue @Schema(implementation = Object.class) @Nullable
        String draft,

        List<String> toDo) {

    static RestoredReportView of(RestoredReport row, @Nullable String code) {
        RestoredReport.Key key = row.key();
        return new RestoredReportView(
                code == null ? Long.toString(key.unitId()) : code,
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage(),
                row.outcome(),
                row.copyVersion(),
                row.version(),
                row.revision(),
                row.draft(),
                toDo(row));
    }

    private static List<String> toDo(RestoredReport row) {
        List<String> toDo = new ArrayList<>();
        switch (row.outcome()) {
            case RECOVERED -> {
                if (row.version() > row.copyVersion()) {
                    toDo.add(
                            "Bản %s đã được lấy lại với đủ số liệu. Lời văn, thuyết minh và tên người lập của các bản này đã mất: đối chiếu với bản lưu của đơn vị, bổ sung khi đính chính."
                                    .formatted(numbers(row.copyVersion() + 1, row.version())));
                } else {
                    toDo.add(
                            "Trạng thái của báo cáo đã được lấy lại. Xem lại ý kiến trả lại hoặc lý do rút (nếu có): phần này đã mất.");
                }
                toDo.add(
                        "Bản nháp soạn sau bản sao đã mất. Yêu cầu gửi lại với khóa Idempotency-Key cũ có thể được trả lời khác trước: hãy đọc báo cáo thay vì gửi lại.");
            }
            case OVERTAKEN ->
                toDo.add(
                        "Thông điệp mới nhất của báo cáo không đáng tin nên hệ thống đã gửi lại bản đang lưu (bản %d). Đối chiếu với bản lưu của đơn vị và nộp lại hoặc đính chính nếu khác."
                                .formatted(row.version()));
            case NOT_BELIEVED ->
                toDo.add(
                        "Thông điệp mới nhất của báo cáo không đáng tin và vượt quá xa đồng hồ nên không được dùng. Báo người quản trị xem thông điệp đang chờ ở aggregation-service.");
            case SEALED ->
                toDo.add(
                        "Đợt báo cáo đã chốt số liệu trước thông điệp này nên số liệu giữ nguyên. Muốn lấy lại, phải mở chốt ở plan-service rồi chạy ./hopluu restored --all.");
        }
        if (row.draft() != null) {
            toDo.add("Bản nháp trong bản sao không còn chỗ trên báo cáo; nội dung được giữ ở trường draft.");
        }
        return toDo;
    }

    private static String numbers(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
