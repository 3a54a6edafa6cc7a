package vn.hopluu.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The registration sheet's texts (phiếu đăng ký mô hình), each optional and at most [#LONGEST] characters.
///
/// @param situation thực trạng, lý do
/// @param goals mục tiêu, tiêu chí
/// @param approach nội dung, cách thức
/// @param area địa bàn, đối tượng
/// @param forces lực lượng
/// @param resources nguồn lực
/// @param schedule thời gian
/// @param outputs sản phẩm đầu ra
/// @param prospects khả năng duy trì, nhân rộng
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RegistrationSheet",
        description = "Optional texts of at most 2,000 characters each. Name offices and places, never persons: this"
                + " register holds no personal data.")
public record RegistrationSheet(
        @Nullable String situation,
        @Nullable String goals,
        @Nullable String approach,
        @Nullable String area,
        @Nullable String forces,
        @Nullable String resources,
        @Nullable String schedule,
        @Nullable String outputs,
        @Nullable String prospects) {

    static final int LONGEST = 2_000;
    static final RegistrationSheet EMPTY = new RegistrationSheet(null, null, null, null, null, null, null, null, null);

    /// The texts by the names of their fields.
    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("situation", situation);
        texts.put("goals", goals);
        texts.put("approach", approach);
        texts.put("area", area);
        texts.put("forces", forces);
        texts.put("resources", resources);
        texts.put("schedule", schedule);
        texts.put("outputs", outputs);
        texts.put("prospects", prospects);
        return texts;
    }
}
