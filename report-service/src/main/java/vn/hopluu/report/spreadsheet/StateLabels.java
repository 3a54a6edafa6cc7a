package vn.hopluu.report.spreadsheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hopluu.report.content.CellAnswer;

/// What answers without a figure are called on paper.
public final class StateLabels {

    public static final String NO_OCCURRENCE = "Không phát sinh";
    public static final String NOT_APPLICABLE = "Không áp dụng";
    public static final String MISSING = "Chưa có số liệu";
    public static final String YES = "Có";
    public static final String NO = "Không";

    /// Before a figure that is not final: `ước 53`.
    public static final String ESTIMATE = "ước";

    /// The states, in the order in which a drop-down shows them.
    public static final List<String> STATES = List.of(NO_OCCURRENCE, NOT_APPLICABLE, MISSING);

    private static final Set<String> NONE = Set.of("không", "không có");
    private static final Set<String> NOT_YET = Set.of("chưa có", "không có số liệu");
    private static final Pattern END = Pattern.compile("[.…,;:!]+$");

    private StateLabels() {}

    public static String of(CellAnswer.State state) {
        return switch (state) {
            case NO_OCCURRENCE -> NO_OCCURRENCE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case MISSING -> MISSING;
        };
    }

    /// Capitals, gaps and decomposed letters make no difference.
    public static Optional<CellAnswer.State> state(String written) {
        String word = plain(written);
        if (word.equals(plain(NO_OCCURRENCE))) {
            return Optional.of(CellAnswer.State.NO_OCCURRENCE);
        }
        if (word.equals(plain(NOT_APPLICABLE))) {
            return Optional.of(CellAnswer.State.NOT_APPLICABLE);
        }
        return word.equals(plain(MISSING)) ? Optional.of(CellAnswer.State.MISSING) : Optional.empty();
    }

    /// Whether it says that there is none; what that means, what the cell counts decides.
    public static boolean isNone(String written) {
        return NONE.contains(word(written));
    }

    /// Whether it says that nobody has the figure yet, in other words than the label's.
    public static boolean isNotYet(String written) {
        return NOT_YET.contains(word(written));
    }

    private static String word(String written) {
        return END.matcher(plain(written)).replaceAll("").strip();
    }

    public static Optional<Boolean> yesOrNo(String written) {
        String word = plain(written);
        return word.equals(plain(YES))
                ? Optional.of(true)
                : word.equals(plain(NO)) ? Optional.of(false) : Optional.empty();
    }

    /// A text as it is compared: as [TypedText], in small letters.
    public static String plain(String written) {
        return TypedText.of(written).toLowerCase(Locale.ROOT);
    }
}
