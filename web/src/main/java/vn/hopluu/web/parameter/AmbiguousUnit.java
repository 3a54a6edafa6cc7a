package vn.hopluu.web.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// A code that several units bore on the days that are meant. It is the same problem in every service, and lists them.
public final class AmbiguousUnit {

    private AmbiguousUnit() {}

    /// One of several, told apart from the others by a day.
    ///
    /// @param from the first of the days that are meant on which it bore the code
    public record Bearer(LocalDate from, String name) {}

    /// What a caller may write instead of the code.
    ///
    /// @param unit `03390@2025-07-01`
    record Choice(String unit, String name) {
        @Override
        public String toString() {
            return unit + " (" + name + ")";
        }
    }

    /// @param from the first of the days that are meant, or null where they are all days
    /// @param to the last of them, or null where there is no end
    /// @return a 409 problem whose `choices` are the units, each as it can be named
    public static RuntimeException of(
            String code, @Nullable LocalDate from, @Nullable LocalDate to, List<Bearer> bearers) {
        List<Choice> choices = bearers.stream()
                .map(bearer -> new Choice(code + "@" + bearer.from(), bearer.name()))
                .toList();
        return Problem.builder(WebProblem.AMBIGUOUS_UNIT, detail(code, from, to, choices))
                .with("choices", choices)
                .build();
    }

    private static Message detail(String code, @Nullable LocalDate from, @Nullable LocalDate to, List<Choice> choices) {
        String listed = choices.stream().map(Choice::toString).collect(Collectors.joining(", "));
        return from == null || to == null
                ? Message.of("web.parameter.ambiguous-unit", code, listed)
                : Message.of("web.parameter.ambiguous-unit-within", code, listed, from, to);
    }
}
