package vn.hopluu.plan.unitlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that an officer has to know of one line: Dòng | Lỗi | Hướng xử lý.
///
/// @param line from 1, the header's; 0 for the file as a whole
/// @param pointer the line and the column: `/lines/12/code`
/// @param code what kind: `lost-zeros`
/// @param value the value as it came, shortened
/// @param reason what is the matter (Lỗi), in Vietnamese
/// @param rule what to do (Hướng xử lý), in Vietnamese
@Schema(name = "LineFinding")
public record LineFinding(
        int line, String pointer, String code, @Nullable String value, String reason, String rule) {

    private static final int LONGEST = 200;

    public LineFinding {
        if (value != null && value.length() > LONGEST) {
            value = value.substring(0, LONGEST) + "…";
        }
    }
}
