package vn.hopluu.report.spreadsheet;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the columns of lists, and the rows of a report as a table, are called beside the names of cells.
public final class ColumnLabels {

    public static final String DATA_FROM = "Số liệu từ ngày";
    public static final String DATA_TO = "Số liệu đến hết ngày";
    public static final String ESTIMATED_TO = "Số ước tính đến ngày";
    public static final String EXPLANATION = "Giải trình";

    private static final Set<String> FROM =
            Set.of("số liệu từ ngày", "từ ngày", "so lieu tu ngay", "tu ngay", "tu_ngay", "datafrom");
    private static final Set<String> TO = Set.of(
            "số liệu đến hết ngày",
            "số liệu đến ngày",
            "đến hết ngày",
            "đến ngày",
            "so lieu den het ngay",
            "so lieu den ngay",
            "den het ngay",
            "den ngay",
            "den_ngay",
            "datato");
    private static final Set<String> ESTIMATED = Set.of(
            "số ước tính đến ngày",
            "số ước đến ngày",
            "ước đến ngày",
            "ước tính đến ngày",
            "so uoc tinh den ngay",
            "so uoc den ngay",
            "uoc den ngay",
            "estimatedto");
    private static final Pattern EXPLAINED = Pattern.compile(
            "(?:giải trình|giai trinh|explanation)(?:, ghi chú|[\\s:(]+(?<of>[^\\s)][^)]*?)\\s*\\)?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SECTION = Pattern.compile(
            "(?:số liệu )?mục (?<section>\\S+) (?:(?<first>từ ngày)|đến (?:hết )?ngày)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ColumnLabels() {}

    /// A day of a section's figures.
    ///
    /// @param section its code, as it is written
    /// @param first whether it is the first day, else the last
    public record SectionDay(String section, boolean first) {}

    /// `Số liệu mục II từ ngày`.
    public static String sectionDay(String section, boolean first) {
        return "Số liệu mục " + section + (first ? " từ ngày" : " đến hết ngày");
    }

    public static Optional<SectionDay> sectionDay(String written) {
        Matcher label = SECTION.matcher(TypedText.of(written));
        return label.matches()
                ? Optional.of(new SectionDay(label.group("section"), label.group("first") != null))
                : Optional.empty();
    }

    public static boolean isDataFrom(String written) {
        return FROM.contains(StateLabels.plain(written));
    }

    public static boolean isDataTo(String written) {
        return TO.contains(StateLabels.plain(written));
    }

    public static boolean isEstimatedTo(String written) {
        return ESTIMATED.contains(StateLabels.plain(written));
    }

    /// `Giải trình WINDOW`: what the unit says to a finding of that code, or why the cell of that name is as it is.
    public static String explanationOf(String code) {
        return EXPLANATION + " " + code;
    }

    /// What an explanation's label names, as it is written: empty text for nothing. Empty where it is no explanation.
    public static Optional<String> explained(String written) {
        Matcher label = EXPLAINED.matcher(TypedText.of(written));
        return label.matches() ? Optional.of(Objects.requireNonNullElse(label.group("of"), "")) : Optional.empty();
    }
}
