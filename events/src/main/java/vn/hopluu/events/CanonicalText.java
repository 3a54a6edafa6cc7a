package vn.hopluu.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a report its hash is made of, as text: one form for each scheme, the same on every machine and in every
/// language. The contract (`asyncapi.yaml`, reportHeaders) shows both with examples.
final class CanonicalText {

    private CanonicalText() {}

    /// Scheme 1: key, revision and both vectors.
    static String ofFigures(ReportChanged report) {
        StringBuilder text = new StringBuilder(256)
                .append(report.key())
                .append('\n')
                .append(report.revision())
                .append('\n');
        appendVector(text, report.handedIn());
        appendVector(text.append('\n'), report.approved());
        return text.toString();
    }

    private static void appendVector(StringBuilder text, ReportChanged.@Nullable Figures figures) {
        if (figures == null) {
            text.append('-');
            return;
        }
        answered(figures.cells()).forEach(cell -> text.append(word(cell)).append(' '));
    }

    /// Scheme 2: every field that says something of the report, a line each, `-` where it is absent. Not `resend`,
    /// which says how the event was sent.
    ///
    /// A field that is added later gets a line of its own behind these, only where it is present, so that the
    /// hashes of before stand; an estimated amount ends in `~`.
    static String ofEverything(ReportChanged report) {
        StringBuilder text = new StringBuilder(512).append("scheme 2\nkey ").append(report.key());
        line(text, "revision", report.revision());
        line(text, "state", report.state());
        line(text, "handedIn", words(report.handedIn()));
        line(text, "approved", words(report.approved()));
        line(text, "firstSubmittedAt", micros(report.firstSubmittedAt()));
        line(text, "lastSubmittedAt", micros(report.lastSubmittedAt()));
        line(text, "dataFrom", report.dataFrom());
        line(text, "dataTo", report.dataTo());
        lineIfPresent(text, "estimatedTo", report.estimatedTo());
        lineIfPresent(text, "resendBy", report.resendBy());
        lineIfPresent(text, "onBehalfById", report.onBehalfById());
        return text.toString();
    }

    /// Of a field that came later.
    private static void lineIfPresent(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            line(text, name, value);
        }
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        text.append('\n').append(name).append(' ').append(value == null ? "-" : value);
    }

    /// The version, the form's version, and a word per slot.
    private static @Nullable String words(ReportChanged.@Nullable Figures figures) {
        if (figures == null) {
            return null;
        }
        StringBuilder words =
                new StringBuilder(256).append(figures.version()).append(' ').append(figures.formVersion());
        answered(figures.cells())
                .forEach(cell -> words.append(' ').append(word(cell)).append(estimateSign(cell)));
        return words.toString();
    }

    /// Microseconds since 1970, which is as much of an instant as databases keep.
    private static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /// Without the unanswered slots at the end, so that a form that grew leaves old hashes as they were.
    private static List<Cell> answered(List<Cell> cells) {
        int length = cells.size();
        while (length > 0 && cells.get(length - 1) instanceof Cell.Unanswered) {
            length--;
        }
        return cells.subList(0, length);
    }

    private static String estimateSign(Cell cell) {
        return cell instanceof Cell.Amount(var ignored, boolean estimate) && estimate ? "~" : "";
    }

    /// Amounts without trailing zeros.
    private static String word(Cell cell) {
        return switch (cell) {
            case Cell.Amount(var amount, var ignored) ->
                amount.signum() == 0
                        ? "0"
                        : (amount.scale() <= 0 ? amount : amount.stripTrailingZeros()).toPlainString();
            case Cell.NoOccurrence() -> "N";
            case Cell.Missing() -> "M";
            case Cell.NotApplicable() -> "A";
            case Cell.Unanswered() -> "_";
        };
    }
}
