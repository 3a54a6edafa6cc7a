package vn.hopluu.report.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A step that a model has taken.
///
/// @param level for a recognition
/// @param on the day; null within [Model] for a step that is not taken
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reached(
        Status status, @Nullable Level level, @Nullable LocalDate on) {

    static final Comparator<Reached> BY_DAY = Comparator.comparing(Reached::day);

    @JsonIgnore
    boolean isReached() {
        return on != null;
    }

    LocalDate day() {
        return Objects.requireNonNull(on);
    }

    Level atLevel() {
        return Objects.requireNonNull(level);
    }
}
