package vn.hopluu.report.importing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged.ValueType;
import vn.hopluu.report.reference.FormDefinition.Question;
import vn.hopluu.report.spreadsheet.NumberText;
import vn.hopluu.report.spreadsheet.StateLabels;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.spreadsheet.Grid;
import vn.hopluu.spreadsheet.RawCell;

/// Reads one cell as the answer to its question. An empty one answers nothing: it is never zero.
final class CellParser {

    private static final Pattern ESTIMATE =
            Pattern.compile("(?:" + StateLabels.ESTIMATE + ")\\s+(?<figure>\\S.*)", Pattern.DOTALL);

    /// A number of more digits is nobody's count; it is not written out, which an exponent would make long.
    private static final int MOST_DIGITS = 30;

    private static final String STATES = "\"" + String.join("\", \"", StateLabels.STATES) + "\"";

    private final ImportFindings remarks;

    CellParser(ImportFindings remarks) {
        this.remarks = remarks;
    }

    /// Empty where the cell says nothing, and where it cannot be read; then there is a fault.
    Optional<ParsedCell> read(Grid grid, RawCell cell, Question question) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        At at = new At(cell, grid.place(cell.at()), question);
        if (cell.kind() == RawCell.Kind.ERROR) {
            return at.fault(
                    "error-cell",
                    cell.text().isEmpty()
                            ? "Ô có công thức mà chưa phần mềm nào tính."
                            : "Ô báo lỗi " + shortened(cell.text()) + ".",
                    "Mở tệp bằng Excel, lưu lại rồi gửi; hoặc ghi số vào ô thay cho công thức.");
        }
        if (cell.computed()) {
            remarks.note(
                    cell.row(),
                    at.place(),
                    "formula",
                    cell.text(),
                    "Ô có công thức: lấy giá trị đã tính, " + shortened(cell.text()) + ".");
        }
        return value(at).map(value -> new ParsedCell(question.name(), cell.row(), at.place(), value));
    }

    private Optional<ParsedCell.Value> value(At at) {
        if (at.cell().kind() == RawCell.Kind.TEXT) {
            Optional<TypedWords.Read> words = TypedWords.read(at.cell().text(), at.question());
            if (words.isPresent()) {
                return words.map(read -> told(at, read));
            }
        }
        return switch (at.question().valueType()) {
            case INTEGER, DECIMAL -> figure(at);
            case BOOLEAN -> yesOrNo(at);
            case CODE -> code(at);
        };
    }

    private ParsedCell.Value told(At at, TypedWords.Read read) {
        String text = TypedText.of(at.cell().text());
        if (read.as() != null) {
            remarks.note(
                    at.cell().row(),
                    at.place(),
                    "word-read",
                    text,
                    at.question().name() + ": \"" + text + "\" được đọc là " + read.as()
                            + ". Nếu không phải, hãy ghi lại ô.");
        }
        return read.value();
    }

    private Optional<ParsedCell.Value> figure(At at) {
        return switch (at.cell().kind()) {
            case TEXT -> typed(at);
            case NUMBER -> held(at);
            case DATE ->
                at.fault("date", "Ô đang là ngày tháng, không phải số.", "Định dạng ô là Number rồi ghi lại số.");
            case PERCENT ->
                at.fault(
                        "percent",
                        "Ô đang ở dạng phần trăm: 95% được lưu là 0,95.",
                        "Định dạng ô là Number rồi ghi lại số theo đơn vị tính của biểu.");
            case YES_NO, ERROR -> at.fault("not-a-number", "Ô không phải là số.", numberRule(at.question()));
        };
    }

    private Optional<ParsedCell.Value> held(At at) {
        Optional<BigDecimal> amount = NumberText.ofSpreadsheet(at.cell().text());
        return amount.isEmpty()
                ? at.fault("not-a-number", "Ô không phải là số.", numberRule(at.question()))
                : bounded(at, amount.get(), false);
    }

    private Optional<ParsedCell.Value> typed(At at) {
        String text = TypedText.of(at.cell().text());
        var estimate = ESTIMATE.matcher(text.toLowerCase(Locale.ROOT));
        boolean estimated = estimate.matches();
        Optional<NumberText.Read> read = NumberText.read(estimated ? estimate.group("figure") : text);
        if (read.isEmpty()) {
            return at.fault(
                    "not-a-number", "\"" + shortened(text) + "\" không đọc được thành số.", numberRule(at.question()));
        }
        String said = read.get().said();
        if (said != null) {
            remarks.note(at.cell().row(), at.place(), "number-read", text, said + ".");
        }
        return bounded(at, read.get().amount(), estimated);
    }

    private Optional<ParsedCell.Value> bounded(At at, BigDecimal read, boolean estimate) {
        if (read.signum() != 0 && (long) read.precision() - read.scale() > MOST_DIGITS) {
            return at.fault(
                    "out-of-range",
                    "Số " + read + " lớn hơn mọi số liệu có thể có.",
                    "Kiểm tra ô; số liệu có nhiều nhất " + MOST_DIGITS + " chữ số trước dấu phẩy.");
        }
        BigDecimal amount = read.signum() == 0 ? BigDecimal.ZERO : read.stripTrailingZeros();
        if (amount.scale() > at.question().scale()) {
            String shown = NumberText.shown(amount);
            return at.fault(
                    "too-many-decimals",
                    at.question().scale() == 0
                            ? "Số " + shown + " có phần thập phân, ô này chỉ nhận số nguyên."
                            : "Số " + shown + " có quá " + at.question().scale() + " chữ số thập phân.",
                    "Nếu dấu chấm hoặc dấu phẩy là để tách hàng nghìn thì ghi liền các chữ số; nếu không thì làm tròn theo"
                            + " quy định của biểu.");
        }
        if (amount.signum() < 0 && at.question().valueType() == ValueType.INTEGER) {
            return at.fault("negative-count", "Số đếm không thể âm.", "Ghi số từ 0 trở lên.");
        }
        return Optional.of(ParsedCell.Value.amount(amount.scale() < 0 ? amount.setScale(0) : amount, estimate));
    }

    private Optional<ParsedCell.Value> yesOrNo(At at) {
        String text = at.cell().text();
        if (at.cell().kind() == RawCell.Kind.YES_NO) {
            return Optional.of(ParsedCell.Value.answer(text.equals("1")));
        }
        Optional<Boolean> answer = at.cell().kind() == RawCell.Kind.TEXT ? StateLabels.yesOrNo(text) : Optional.empty();
        return answer.isPresent()
                ? answer.map(ParsedCell.Value::answer)
                : at.fault(
                        "not-yes-or-no",
                        "\"" + shortened(text) + "\" không phải là câu trả lời có hoặc không.",
                        "Chọn \"" + StateLabels.YES + "\", \"" + StateLabels.NO + "\", hoặc " + STATES + ".");
    }

    private Optional<ParsedCell.Value> code(At at) {
        String text = StateLabels.plain(at.cell().text());
        Question question = at.question();
        Optional<String> code = question.codes().stream()
                .filter(known -> StateLabels.plain(known).equals(text)
                        || StateLabels.plain(question.answer(known)).equals(text))
                .findFirst();
        return code.isPresent()
                ? code.map(ParsedCell.Value::code)
                : at.fault(
                        "unknown-code",
                        "\"" + shortened(at.cell().text()) + "\" không có trong danh mục của ô.",
                        "Chọn một trong: " + String.join(", ", question.answers()) + ".");
    }

    private static String numberRule(Question question) {
        return "Ghi số" + (question.scale() == 0 ? " nguyên" : "") + " kiểu Việt Nam (1.234 hoặc 1234; 8,5), hoặc chọn "
                + STATES + "; không có gì để ghi thì để trống.";
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /// A cell that is being read.
    private final class At {
        private final RawCell cell;
        private final String place;
        private final Question question;

        At(RawCell cell, String place, Question question) {
            this.cell = cell;
            this.place = place;
            this.question = question;
        }

        RawCell cell() {
            return cell;
        }

        String place() {
            return place;
        }

        Question question() {
            return question;
        }

        <T> Optional<T> fault(String code, String reason, @Nullable String rule) {
            remarks.fault(
                    cell.row(), place, code, cell.text(), question.name() + ": " + reason, rule == null ? "" : rule);
            return Optional.empty();
        }
    }
}
