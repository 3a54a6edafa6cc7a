package vn.hopluu.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Expected against found, figure by figure.
final class TotalsComparison {

    private TotalsComparison() {}

    /// @param found the roll-ups that there are; one that is not here does not exist
    /// @return every figure that differs, in the order of the expectations
    static List<Difference> of(List<Expectation> expectations, Map<RollUpKey, RollUp> found) {
        List<Difference> differences = new ArrayList<>();
        for (Expectation expectation : expectations) {
            Optional<RollUp> rollUp = Optional.ofNullable(found.get(expectation.rollUp()));
            expectation
                    .figures()
                    .forEach((field, expected) ->
                            compare(expectation, rollUp, field, expected).ifPresent(differences::add));
        }
        return differences;
    }

    private static Optional<Difference> compare(
            Expectation expectation, Optional<RollUp> rollUp, String field, Expectation.Figure expected) {
        Optional<RollUp.Cell> cell = rollUp.flatMap(there -> there.cell(expectation.cell()));
        if (cell.isEmpty()) {
            String absent = rollUp.isEmpty() ? "no roll-up" : "no such cell";
            return Optional.of(new Difference(expectation, field, expected.toString(), absent));
        }
        Expectation.Figure actual = cell.get().figure(field);
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(new Difference(expectation, field, expected.toString(), actual.toString()));
    }
}
