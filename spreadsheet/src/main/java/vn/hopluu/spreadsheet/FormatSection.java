package vn.hopluu.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a number format: what it shows of the numbers that it is for.
///
/// @param always whether it has a place that is never left empty: `0`, a day, `@`
/// @param digits whether it has places that stay empty for a zero: `#`, `?`
/// @param words whether it shows something beside the number: `"-"`
/// @param comparison `<`, `>=` …, or null where it has no condition
/// @param bound what the number is compared with
record FormatSection(
        boolean always,
        boolean digits,
        boolean words,
        @Nullable String comparison,
        BigDecimal bound) {

    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)]");

    /// A quoted text, an escaped character, a gap as wide as a character, a character that fills the cell, brackets.
    private static final Pattern PART =
            Pattern.compile("\"([^\"]*)\"?|\\\\(.)|_.|\\*.|\\[([^]]*)]|(;)|(.)", Pattern.DOTALL);

    private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(-.*)?");
    private static final Pattern ELAPSED = Pattern.compile("[hms]+");
    private static final int QUOTED = 1;
    private static final int ESCAPED = 2;
    private static final int BRACKETS = 3;
    private static final int END = 4;
    private static final int PLAIN = 5;

    /// The sections of a format.
    static List<FormatSection> all(String code) {
        List<FormatSection> sections = new ArrayList<>();
        Draft draft = new Draft();
        Matcher part = PART.matcher(code.replaceAll("(?i)general", "0"));
        while (part.find()) {
            if (part.group(END) == null) {
                draft.take(part);
            } else {
                sections.add(draft.section());
                draft = new Draft();
            }
        }
        sections.add(draft.section());
        return sections;
    }

    boolean isConditional() {
        return comparison != null;
    }

    /// Whether its condition holds; one that has none takes any number.
    boolean takes(BigDecimal value) {
        int order = value.compareTo(bound);
        return switch (comparison) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case null, default -> true;
        };
    }

    boolean isEmpty() {
        return !always && !digits && !words;
    }

    /// A dash for a zero is what officers expect; a word in a figure's place hides it.
    boolean shows(BigDecimal value) {
        return always || (value.signum() == 0 ? words : digits);
    }

    private static final class Draft {
        private boolean always;
        private boolean digits;
        private boolean words;
        private @Nullable String comparison;
        private BigDecimal bound = BigDecimal.ZERO;

        void take(Matcher part) {
            String brackets = part.group(BRACKETS);
            if (brackets != null) {
                bracket(brackets);
            } else if (part.group(QUOTED) != null || part.group(ESCAPED) != null) {
                String text = part.group(QUOTED) == null ? part.group(ESCAPED) : part.group(QUOTED);
                words |= !text.isBlank();
            } else if (part.group(PLAIN) != null) {
                plain(part.group(PLAIN).toLowerCase(Locale.ROOT).charAt(0));
            }
        }

        private void plain(char sign) {
            switch (sign) {
                case '0', '@', 'y', 'm', 'd', 'h', 's', 'b', 'e', 'g' -> always = true;
                case '#', '?' -> digits = true;
                default -> words |= !Character.isWhitespace(sign) && ",.".indexOf(sign) < 0;
            }
        }

        private void bracket(String inside) {
            Matcher condition = CONDITION.matcher("[" + inside + "]");
            Matcher currency = CURRENCY.matcher(inside);
            if (condition.matches()) {
                comparison = condition.group(1);
                bound = new BigDecimal(condition.group(2));
            } else if (currency.matches()) {
                words |= !currency.group(1).isBlank();
            } else {
                always |= ELAPSED.matcher(inside.toLowerCase(Locale.ROOT)).matches();
            }
        }

        FormatSection section() {
            return new FormatSection(always, digits, words, comparison, bound);
        }
    }
}
