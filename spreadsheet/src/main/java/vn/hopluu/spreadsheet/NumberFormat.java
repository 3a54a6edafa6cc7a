package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.hopluu.spreadsheet.RawCell.Kind;

/// As what a number is shown: 45323 may be a day, 0.95 may be read as 95%, and 9 under `;;;` is not shown at all.
final class NumberFormat {

    static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, List.of());

    private static final String GENERAL_CODE = "General";
    private static final int WITH_NEGATIVES = 2;
    private static final int WITH_TEXTS = 4;

    private final Kind kind;
    private final List<FormatSection> sections;

    private NumberFormat(Kind kind, List<FormatSection> sections) {
        this.kind = kind;
        this.sections = sections;
    }

    /// One that every spreadsheet knows by its number.
    static NumberFormat builtin(int id) {
        String code = id < 0 || id >= BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? GENERAL_CODE
                : BuiltinFormats.getBuiltinFormat(id);
        return of(id, code == null ? GENERAL_CODE : code);
    }

    static NumberFormat of(int id, String code) {
        if (code.isEmpty() || code.equalsIgnoreCase(GENERAL_CODE)) {
            return GENERAL;
        }
        Kind kind = DateUtil.isADateFormat(id, code) ? Kind.DATE : code.contains("%") ? Kind.PERCENT : Kind.NUMBER;
        return new NumberFormat(kind, FormatSection.all(code));
    }

    Kind kind() {
        return kind;
    }

    /// Whether a number under it leaves its cell empty.
    boolean hides(String number) {
        if (sections.isEmpty()) {
            return false;
        }
        return WrittenNumber.of(number)
                .flatMap(value -> section(value).map(section -> !section.shows(value)))
                .orElse(false);
    }

    /// Whether a text under it leaves its cell empty.
    boolean hidesTexts() {
        return sections.size() == WITH_TEXTS && sections.getLast().isEmpty();
    }

    private Optional<FormatSection> section(BigDecimal value) {
        if (sections.stream().anyMatch(FormatSection::isConditional)) {
            return sections.stream().filter(section -> section.takes(value)).findFirst();
        }
        int numbers = Math.min(sections.size(), WITH_TEXTS - 1);
        int place = value.signum() < 0 ? 1 : value.signum() == 0 ? WITH_NEGATIVES : 0;
        return Optional.of(sections.get(place < numbers ? place : 0));
    }
}
