package vn.hopluu.report.importing;

import org.jspecify.annotations.Nullable;

/// One thing that an officer has to know of one place in a file: Dòng | Lỗi | Hướng xử lý.
///
/// @param line from 1; 0 for the file as a whole
/// @param place sheet and cell: `Số liệu!C12`; empty for the file as a whole
/// @param code what kind: `lost-zeros`
/// @param value the value as it came, shortened
/// @param reason what is the matter (Lỗi), in Vietnamese
/// @param rule what to do (Hướng xử lý), in Vietnamese; empty for a note that asks for nothing
public record LineFinding(
        int line, String place, String code, @Nullable String value, String reason, String rule) {

    private static final int LONGEST = 200;

    /// What a file holds may stand in a reason, too.
    private static final int LONGEST_REASON = 1_000;

    public LineFinding {
        if (reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON) + "…";
        }
        if (value != null && value.length() > LONGEST) {
            value = value.substring(0, LONGEST) + "…";
        }
    }
}
