package vn.hopluu.rules;

import java.util.List;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Dimension;

/// The members that an indicator's cells may name: one of each dimension, joined by dots.
final class Members {

    /// More than any form shows; beyond it an indicator's members are not listed.
    private static final int MOST = 1_000;

    private Members() {}

    static List<String> of(IndicatorChanged indicator) {
        List<String> members = List.of();
        for (Dimension dimension : indicator.dimensions()) {
            List<String> shorter = members;
            members = shorter.isEmpty()
                    ? dimension.members()
                    : shorter.stream()
                            .flatMap(first -> dimension.members().stream().map(next -> first + "." + next))
                            .limit(MOST)
                            .toList();
        }
        return members;
    }

    static String rule(IndicatorChanged indicator) {
        List<String> members = of(indicator);
        if (members.isEmpty()) {
            return indicator.code() + " is not broken down: name it without a member";
        }
        return "one of " + members.stream().limit(20).toList();
    }
}
