package vn.hopluu.aggregation.targets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a target stands.
@Schema(
        name = "TargetStatus",
        description =
                "REACHED (đạt), NOT_REACHED (chưa đạt): what is not known cannot change it; WATCHED (đang theo dõi):"
                        + " it can, and there is time; DATA_MISSING (thiếu dữ liệu): it can, and the time has passed;"
                        + " NOT_APPLICABLE (không áp dụng): there is nobody to whom it applies; NO_BASIS (chưa đủ căn"
                        + " cứ đánh giá): its population is not loaded, or no form or campaign holds its figures")
enum TargetStatus {
    REACHED("đạt"),
    NOT_REACHED("chưa đạt"),
    WATCHED("đang theo dõi"),
    DATA_MISSING("thiếu dữ liệu"),
    NOT_APPLICABLE("không áp dụng"),
    NO_BASIS("chưa đủ căn cứ đánh giá");

    private final String words;

    TargetStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
