package vn.hopluu.report.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hopluu.web.problem.FieldError;

/// What the form's shape refuses, in the words of the line list and at the place in the file.
final class ShapeFaults {

    private static final Pattern VALUE = Pattern.compile("/values/(\\d{1,6})(?:/.*)?");
    private static final Pattern NARRATIVE = Pattern.compile("/narrative/(.+)");

    /// What is wrong, and what to do.
    private record Words(String reason, String rule) {}

    private static final Map<String, Words> WORDS = Map.of(
            "out-of-range",
            new Words("Số hoặc ngày vượt quá giới hạn.", "Kiểm tra lại số có thừa chữ số, năm của ngày có đúng không."),
            "too-long",
            new Words("Nội dung dài quá quy định.", "Rút gọn nội dung; nhiều nhất %s ký tự, đang có %s."),
            "too-many",
            new Words("Có quá nhiều mục.", "Bỏ bớt; chỉ giữ những mục cần giải trình."),
            "before-from",
            new Words("Ngày cuối của số liệu đứng trước ngày đầu.", "Sửa lại hai ngày: ngày đầu trước, ngày cuối sau."),
            "duplicate-cell",
            new Words("Ô được trả lời hai lần.", "Giữ lại một câu trả lời."),
            "unknown-heading",
            new Words("Biểu không có mục này.", "Sửa mã mục, hoặc xóa nội dung."));

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// As many as any of the rules above has places for.
    private static final int NUMBERS = 2;

    private ShapeFaults() {}

    /// The bounds in the rule, for the places of ours.
    private static Object[] numbers(FieldError error) {
        List<String> numbers =
                NUMBER.matcher(error.rule()).results().map(MatchResult::group).toList();
        return Stream.concat(numbers.stream(), Stream.generate(() -> "…"))
                .limit(NUMBERS)
                .toArray();
    }

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
        Words words = WORDS.getOrDefault(
                error.code(),
                new Words(
                        "Nội dung không đúng quy định của biểu.",
                        "Quy định: " + error.rule().replace("%", "%%") + "."));
        remarks.fault(
                cell.map(ParsedCell::row)
                        .or(() -> said.map(ParsedReport.Said::row))
                        .orElse(read.row()),
                cell.map(ParsedCell::place)
                        .or(() -> said.map(ParsedReport.Said::place))
                        .orElse(""),
                error.code(),
                error.value(),
                words.reason(),
                words.rule().formatted(numbers(error)));
    }
}
