package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.plan.reorganisation.Act.NewUnit;

/// A reorganisation as it was read.
///
/// @param effective the first day on which it holds
/// @param legalBasis the resolution or decision, with number and date
record ParsedReorganisation(
        String code, LocalDate effective, String legalBasis, List<Act> acts, List<ObligationInstruction> obligations) {

    /// The last day of the units that end.
    LocalDate dayBefore() {
        return effective.minusDays(1);
    }

    /// The units that come to be, in the order of the acts.
    List<NewUnit> newUnits() {
        return acts.stream().flatMap(act -> Act.newUnitsOf(act).stream()).toList();
    }

    /// Every code that is named or given.
    Set<String> codes() {
        Stream<String> named = Stream.concat(
                        acts.stream().flatMap(Act::namesIn),
                        obligations.stream()
                                .flatMap(word -> Stream.concat(Stream.of(word.unit()), Stream.ofNullable(word.to()))))
                .map(name -> name.reference().code());
        Stream<String> given = Stream.concat(
                newUnits().stream().map(NewUnit::code),
                acts.stream()
                        .filter(Act.Recode.class::isInstance)
                        .map(Act.Recode.class::cast)
                        .map(Act.Recode::code));
        return Stream.concat(named, given).collect(Collectors.toSet());
    }
}
