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
    REACHED,
    NOT_REACHED,
    WATCHED,
    DATA_MISSING,
    NOT_APPLICABLE,
    NO_BASIS
}
