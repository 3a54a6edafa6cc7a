package vn.hopluu.report.importing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.web.problem.FieldError;

/// What the form's shape refuses, in the words of the line list and at the place in the file.
final class ShapeFaults {

    private static final Pattern VALUE = Pattern.compile("/values/(\\d{1,6})(?:/.*)?");
    private static final Pattern NARRATIVE = Pattern.compile("/narrative/(.+)");

    private static final Map<String, String> REASONS = Map.of(
            "out-of-range", "Số hoặc ngày vượt quá giới hạn.",
            "too-long", "Nội dung dài quá quy định.",
            "too-many", "Có quá nhiều mục.",
            "before-from", "Ngày cuối của số liệu đứng trước ngày đầu.",
            "duplicate-cell", "Ô được trả lời hai lần.",
            "unknown-heading", "Biểu không có mục này.");

    private ShapeFaults() {}

    static void add(FieldError error, ParsedReport read, Map<Integer, ParsedCell> places, ImportFindings remarks) {
        Matcher value = VALUE.matcher(error.pointer());
        Matcher narrative = NARRATIVE.matcher(error.pointer());
        Optional<ParsedCell> cell =
                value.matches() ? Optional.ofNullable(places.get(Integer.valueOf(value.group(1)))) : Optional.empty();
        Optional<ParsedReport.Said> said = narrative.matches()
                ? Optional.ofNullable(read.texts()
                        .narrative()
                        .get(narrative.group(1).replace("~1", "/").replace("~0", "~")))
                : Optional.empty();
        remarks.fault(
                cell.map(ParsedCell::row)
                        .or(() -> said.map(ParsedReport.Said::row))
                        .orElse(read.row()),
                cell.map(ParsedCell::place)
                        .or(() -> said.map(ParsedReport.Said::place))
                        .orElse(""),
                error.code(),
                error.value(),
                REASONS.getOrDefault(error.code(), "Nội dung không đúng quy định của biểu."),
                "Quy định: " + error.rule() + ".");
    }
}
