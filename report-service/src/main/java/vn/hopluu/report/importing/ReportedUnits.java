package vn.hopluu.report.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.spreadsheet.TypedText;
import vn.hopluu.spreadsheet.RawCell;

/// Finds the unit that a file names. A unit that does not exist and one that the caller may not write for are answered
/// alike, so that a file tells nobody who exists.
@ApplicationScoped
class ReportedUnits {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+[.,]\\d+([eE][+-]?\\d+)?|\\d+[eE][+-]?\\d+");
    private static final int[] LENGTHS = {2, 3, 5};
    private static final int LONGEST = 5;
    private static final String AS_TEXT = "Định dạng cột mã là Văn bản (Text) rồi ghi lại mã đủ chữ số.";
    private static final int CONFLICT = 409;

    private final UnitDirectory units;
    private final ReportScope scope;

    ReportedUnits(UnitDirectory units, ReportScope scope) {
        this.units = units;
        this.scope = scope;
    }

    /// Empty where it is not to be found, and then there is a fault.
    Optional<Unit> find(RawCell cell, String place, Campaign campaign, Coverage coverage, ImportFindings remarks) {
        String code = TypedText.of(cell.text());
        if (cell.kind() != RawCell.Kind.TEXT && code.length() < LONGEST
                || NUMBER.matcher(code).matches()) {
            remarks.fault(cell.row(), place, "lost-zeros", code, lost(code), padded(code) + AS_TEXT);
            return Optional.empty();
        }
        try {
            Unit unit = units.find(code, campaign);
            scope.requireEntry(unit.id(), campaign, coverage);
            return Optional.of(unit);
        } catch (HttpProblem refused) {
            refused(cell, place, code, remarks, refused);
            return Optional.empty();
        }
    }

    private static void refused(RawCell cell, String place, String code, ImportFindings remarks, HttpProblem refusal) {
        if (refusal.getStatusCode() == CONFLICT) {
            remarks.fault(
                    cell.row(),
                    place,
                    "ambiguous-unit",
                    code,
                    "Mã \"" + code + "\" dùng cho nhiều đơn vị trong kỳ này: " + choices(refusal) + ".",
                    "Ghi rõ một trong các đơn vị đó, mã kèm ngày như trên.");
        } else if (DIGITS.matcher(code).matches()) {
            remarks.fault(cell.row(), place, "lost-zeros", code, lost(code), padded(code) + AS_TEXT);
        } else {
            remarks.fault(
                    cell.row(),
                    place,
                    "unknown-unit",
                    code,
                    "Không có đơn vị mã \"" + code + "\" trong kỳ này, hoặc đơn vị không thuộc phạm vi của bạn.",
                    "Kiểm tra mã; tệp chỉ gồm các đơn vị mà bạn được giao nhập.");
        }
    }

    /// The units that the code means, each as it can be written instead.
    private static String choices(HttpProblem refusal) {
        return refusal.getParameters().get("choices") instanceof List<?> choices
                ? choices.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    private static String lost(String code) {
        return "Không nhận ra mã \"" + code + "\": có lẽ bảng tính đã đổi mã thành số và làm mất số 0 ở đầu.";
    }

    private static String padded(String code) {
        String choices = DIGITS.matcher(code).matches()
                ? IntStream.of(LENGTHS)
                        .filter(length -> length > code.length())
                        .mapToObj(length -> "0".repeat(length - code.length()) + code)
                        .collect(Collectors.joining(" hoặc "))
                : "";
        return choices.isEmpty() ? "" : "Có lẽ là " + choices + ". ";
    }
}
