package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.unitlist.UnitTypes.UnitType;
import vn.hopluu.spreadsheet.ForeignEncoding;
import vn.hopluu.web.json.VisibleText;

/// The cells of one line. A method that finds its cell wrong notes it and answers null.
record LineCells(LineFindings findings, ListHeader header, int number, List<String> cells) {

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final DateTimeFormatter ON_PAPER =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    void found(Column column, String code, @Nullable String value, String reason, String rule) {
        findings.add(number, column, code, value, reason, rule);
    }

    /// The cell in composed letters, with single spaces and none around; empty where there is none.
    String text(Column column) {
        return VisibleText.composed(
                GAPS.matcher(header.cell(cells, column)).replaceAll(" ").strip());
    }

    @Nullable
    Level level() {
        String word = text(Column.LEVEL);
        Optional<Level> level = Level.of(word);
        if (level.isEmpty()) {
            found(
                    Column.LEVEL,
                    word.isEmpty() ? "missing" : "unknown-level",
                    word,
                    word.isEmpty() ? "Thiếu cấp của đơn vị." : "Không có cấp \"" + word + "\".",
                    "Ghi P (tỉnh), D (huyện) hoặc W (xã).");
        }
        return level.orElse(null);
    }

    /// @param level the line's own, or null where that is not known
    @Nullable
    UnitType type(@Nullable Level level) {
        String word = readable(Column.TYPE);
        if (word == null) {
            return null;
        }
        UnitType type = UnitTypes.all().of(word).orElse(null);
        if (type == null) {
            found(
                    Column.TYPE,
                    "unknown-type",
                    word,
                    "Không có loại đơn vị \"" + word + "\".",
                    "Ghi một trong: " + UnitTypes.all().words() + ".");
        } else if (level != null && type.level() != level) {
            found(
                    Column.TYPE,
                    "type-of-other-level",
                    word,
                    "\"" + word + "\" là đơn vị " + type.level().label() + ", dòng ghi " + level.label() + ".",
                    "Sửa cột cấp hoặc cột loại cho khớp.");
            return null;
        }
        return type;
    }

    /// A text of letters that Vietnamese has; null where it is missing or cannot be one, and then there is a finding.
    @Nullable
    String readable(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            found(column, "missing", null, "Ô trống.", "Điền ô này.");
            return null;
        }
        if (text.length() > Findings.LONGEST_TEXT) {
            found(column, "too-long", text, "Ô dài " + text.length() + " ký tự.", "Nhiều nhất là 1.000 ký tự.");
            return null;
        }
        if (VisibleText.unseen(text).isPresent()) {
            found(column, "control-character", null, "Ô chứa ký tự điều khiển.", "Xóa ô rồi gõ lại.");
            return null;
        }
        Optional<ForeignEncoding> foreign = ForeignEncoding.inHeader(text);
        if (foreign.isPresent()) {
            found(
                    column,
                    "encoding",
                    text,
                    "Chữ trong ô không phải Unicode; có vẻ là " + foreign.get().label() + ".",
                    ForeignEncoding.REMEDY);
            return null;
        }
        return text;
    }

    /// The name where its type is not known: read for what is wrong with it.
    @Nullable
    String anyName() {
        return readable(header.has(Column.FULL_NAME) ? Column.FULL_NAME : Column.NAME);
    }

    /// @param otherwise the day that counts where the cell is empty
    @Nullable
    LocalDate day(Column column, @Nullable LocalDate otherwise) {
        String text = text(column);
        if (text.isEmpty()) {
            if (otherwise == null) {
                found(
                        column,
                        "missing-day",
                        null,
                        "Không rõ dòng này có hiệu lực từ ngày nào.",
                        "Thêm cột effective_from hoặc gọi với effectiveFrom=YYYY-MM-DD cho cả tệp.");
            }
            return otherwise;
        }
        try {
            LocalDate day = text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, ON_PAPER);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Told below, as a day out of range is.
        }
        found(column, "bad-day", text, "\"" + text + "\" không phải là ngày.", "Ghi như 2023-04-10 hoặc 10/04/2023.");
        return null;
    }
}
