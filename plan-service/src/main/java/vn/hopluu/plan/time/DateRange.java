package vn.hopluu.plan.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;

/// Days from the first to the last, both inside.
///
/// @param to the last day, or null where there is no end
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    /// All days that this system speaks of.
    public static final DateRange EVER = new DateRange(LocalDate.of(1900, 1, 1), null);

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to " + to + " is before from " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    public boolean overlaps(DateRange other) {
        return !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
    }

    /// Whether these days end later than the others.
    public boolean outlasts(DateRange other) {
        return lastDay().isAfter(other.lastDay());
    }

    /// The days that are in both.
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = lastDay().isBefore(other.lastDay()) ? lastDay() : other.lastDay();
        return Optional.of(of(later, earlier));
    }

    /// The days that are in none of the others.
    public List<DateRange> minus(List<DateRange> others) {
        List<DateRange> left = List.of(this);
        for (DateRange other : others) {
            left = left.stream().flatMap(range -> range.minus(other).stream()).toList();
        }
        return left;
    }

    private List<DateRange> minus(DateRange other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<DateRange> left = new ArrayList<>(2);
        if (from.isBefore(other.from)) {
            left.add(new DateRange(from, other.from.minusDays(1)));
        }
        if (other.lastDay().isBefore(lastDay())) {
            left.add(of(other.lastDay().plusDays(1), lastDay()));
        }
        return left;
    }

    private LocalDate lastDay() {
        return to == null ? LocalDate.MAX : to;
    }

    private static DateRange of(LocalDate from, LocalDate lastDay) {
        return new DateRange(from, lastDay.equals(LocalDate.MAX) ? null : lastDay);
    }

    /// For a person: `từ ngày 01/07/2025`.
    public Message told() {
        if (to == null) {
            return Message.of("plan.days.open", from);
        }
        return from.equals(to) ? Message.of("plan.days.one", from) : Message.of("plan.days.closed", from, to);
    }

    /// The same of several.
    public static String told(List<DateRange> ranges) {
        return String.join(
                ", ", ranges.stream().map(range -> range.told().text()).toList());
    }

    @Override
    public String toString() {
        return from + ".." + (to == null ? "" : to);
    }
}
