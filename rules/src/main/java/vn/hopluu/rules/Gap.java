package vn.hopluu.rules;

import java.util.Set;
import java.util.stream.Collectors;

/// Why something could not be decided.
///
/// @param figure what is not there, as the expression names it
/// @param called the same as officers call it
public record Gap(String figure, String called, Reason reason) {

    Gap(String figure, Reason reason) {
        this(figure, figure, reason);
    }

    public enum Reason {
        MISSING,
        NOT_APPLICABLE,
        DIVISION_BY_ZERO
    }

    /// The words, in a message that officers read, for a value that is not known.
    static String text(Set<Gap> gaps) {
        if (gaps.stream().anyMatch(gap -> gap.reason == Reason.DIVISION_BY_ZERO)) {
            return "không tính được";
        }
        return gaps.stream().map(Gap::called).sorted().collect(Collectors.joining("; ", "chưa có số liệu (", ")"));
    }
}
