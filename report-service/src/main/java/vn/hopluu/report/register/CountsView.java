package vn.hopluu.report.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hopluu.report.reference.Unit;

/// What a unit's register comes to.
///
/// @param from the first day that was counted: the year's for models, the window's for dialogues
/// @param to the last day
/// @param kept false where the unit keeps no such register; then nothing is known, which is not zero
/// @param values the figures by cell; one that the register cannot know is left out
public record CountsView(UnitLabel unit, LocalDate from, LocalDate to, boolean kept, List<RegisterCount> values) {

    public CountsView {
        values = List.copyOf(values);
    }

    public static CountsView of(Unit unit, LocalDate from, LocalDate to, Optional<List<RegisterCount>> counts) {
        return new CountsView(UnitLabel.of(unit, to), from, to, counts.isPresent(), counts.orElse(List.of()));
    }
}
