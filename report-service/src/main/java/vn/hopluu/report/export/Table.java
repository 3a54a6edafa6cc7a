package vn.hopluu.report.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a file to take away holds: a heading row, and rows as wide as it.
record Table(String name, List<String> header, List<List<Value>> rows) {

    /// What stands in a cell.
    sealed interface Value {
        /// A text, a code among them: never a number, never a formula.
        record Text(String text) implements Value {}

        /// A figure, exactly.
        record Number(BigDecimal amount) implements Value {}

        record Day(LocalDate day) implements Value {

            @Override
            public String toString() {
                return DAY.format(day);
            }
        }

        /// As clocks in Vietnam show it, to the minute.
        record Moment(LocalDateTime moment) implements Value {

            public Moment {
                moment = moment.truncatedTo(ChronoUnit.MINUTES);
            }

            @Override
            public String toString() {
                return MOMENT.format(moment);
            }
        }

        DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
        Value NONE = new Text("");
    }

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
