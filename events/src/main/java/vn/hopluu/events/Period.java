package vn.hopluu.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A period (kỳ báo cáo): `2024-M03`, `2024-Q1`, `2024-H1`, `2024-9M`, `2024-Y`, or `2024-X-<slug>` for an ad hoc call.
///
/// A period is a label. Which days its data covers is its regime's window, and when it is due is a plan's deadline.
public record Period(int year, Type type, int number, String slug) {

    public enum Type {
        MONTH,
        QUARTER,
        HALF_YEAR,
        NINE_MONTHS,
        YEAR,
        AD_HOC
    }

    private static final int FIRST_YEAR = 1000;
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private static final Pattern SYNTAX = Pattern.compile(
            "(?<year>[1-9]\\d{3})-(?:M(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])|(?<nine>9M)|(?<whole>Y)"
                    + "|X-(?<slug>[a-z0-9]+(?:-[a-z0-9]+){0,7}))");

    public Period {
        Require.between("year", FIRST_YEAR, 9999, year);
        Require.between("number", 1, perYear(type), number);
        if ((type == Type.AD_HOC) == slug.isEmpty()) {
            throw new IllegalArgumentException("an ad hoc period, and no other, has a slug: " + type + " " + slug);
        }
    }

    /// @throws IllegalArgumentException where the text is not a period
    public static Period parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (text.length() > 60 || !parts.matches()) {
            throw new IllegalArgumentException(
                    "period must read like 2024-M03, 2024-Q1, 2024-H1, 2024-9M, 2024-Y or 2024-X-slug: "
                            + Require.shown(text));
        }
        int year = Integer.parseInt(parts.group("year"));
        if (parts.group("month") != null) {
            return new Period(year, Type.MONTH, Integer.parseInt(parts.group("month")), "");
        }
        if (parts.group("quarter") != null) {
            return new Period(year, Type.QUARTER, Integer.parseInt(parts.group("quarter")), "");
        }
        if (parts.group("half") != null) {
            return new Period(year, Type.HALF_YEAR, Integer.parseInt(parts.group("half")), "");
        }
        if (parts.group("nine") != null) {
            return new Period(year, Type.NINE_MONTHS, 1, "");
        }
        if (parts.group("whole") != null) {
            return new Period(year, Type.YEAR, 1, "");
        }
        return new Period(year, Type.AD_HOC, 1, parts.group("slug"));
    }

    /// As officers write it: `quý I/2024`, `6 tháng đầu năm 2024`, `đợt đột xuất “mua-bao” năm 2024`.
    public String words() {
        return switch (type) {
            case MONTH -> "tháng " + number + "/" + year;
            case QUARTER -> "quý " + QUARTERS.get(number - 1) + "/" + year;
            case HALF_YEAR -> "6 tháng " + (number == 1 ? "đầu" : "cuối") + " năm " + year;
            case NINE_MONTHS -> "9 tháng năm " + year;
            case YEAR -> "năm " + year;
            case AD_HOC -> "đợt đột xuất “" + slug + "” năm " + year;
        };
    }

    /// The first day of the calendar months that the label names.
    ///
    /// @throws IllegalStateException for an ad hoc call, which names no days
    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    /// The last day of the calendar months that the label names.
    ///
    /// @throws IllegalStateException for an ad hoc call, which names no days
    public LocalDate lastDay() {
        return firstMonth().plusMonths(months() - 1L).atEndOfMonth();
    }

    /// The first day of its window: the calendar's, or the 15th of the month before.
    public LocalDate windowFrom(RegimeChanged.Window window) {
        return switch (window) {
            case CALENDAR -> firstDay();
            case LEGAL -> firstDay().minusMonths(1).withDayOfMonth(15);
        };
    }

    /// The last day of its window: the calendar's, or the 14th of its last month.
    public LocalDate windowTo(RegimeChanged.Window window) {
        return switch (window) {
            case CALENDAR -> lastDay();
            case LEGAL -> lastDay().withDayOfMonth(14);
        };
    }

    /// The period of the same type just before: 2023-Q4 before 2024-Q1, 2023-9M before 2024-9M. An ad hoc call has
    /// none.
    public Optional<Period> previous() {
        return switch (type) {
            case AD_HOC -> Optional.empty();
            case MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR ->
                number > 1 ? Optional.of(of(year, number - 1)) : yearBefore(perYear(type));
        };
    }

    /// The same period a year ago. An ad hoc call has none.
    public Optional<Period> lastYear() {
        return type == Type.AD_HOC ? Optional.empty() : yearBefore(number);
    }

    /// The year's periods of the same type before this one, the oldest first.
    public List<Period> earlierInYear() {
        return IntStream.range(1, number).mapToObj(earlier -> of(year, earlier)).toList();
    }

    /// The period of the same type just after.
    ///
    /// @throws IllegalStateException for an ad hoc call
    /// @throws IllegalArgumentException after the year 9999
    public Period next() {
        if (type == Type.AD_HOC) {
            throw new IllegalStateException("nothing follows an ad hoc call: " + this);
        }
        return number < perYear(type) ? of(year, number + 1) : of(year + 1, 1);
    }

    @Override
    public String toString() {
        return year + "-"
                + switch (type) {
                    case MONTH -> "M%02d".formatted(number);
                    case QUARTER -> "Q" + number;
                    case HALF_YEAR -> "H" + number;
                    case NINE_MONTHS -> "9M";
                    case YEAR -> "Y";
                    case AD_HOC -> "X-" + slug;
                };
    }

    private Optional<Period> yearBefore(int earlier) {
        return year == FIRST_YEAR ? Optional.empty() : Optional.of(of(year - 1, earlier));
    }

    private Period of(int otherYear, int otherNumber) {
        return new Period(otherYear, type, otherNumber, slug);
    }

    private static int perYear(Type type) {
        return switch (type) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case NINE_MONTHS, YEAR, AD_HOC -> 1;
        };
    }

    private int months() {
        return switch (type) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case NINE_MONTHS -> 9;
            case YEAR -> 12;
            case AD_HOC -> throw new IllegalStateException("an ad hoc period names no days: " + this);
        };
    }

    private YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * months() + 1);
    }
}
