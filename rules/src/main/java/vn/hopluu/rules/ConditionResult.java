package vn.hopluu.rules;

import java.util.Set;

/// What a condition comes to over some figures.
public sealed interface ConditionResult {

    /// @param leftOut the optional figures that were missing, as the expression names them
    record Holds(Set<String> leftOut) implements ConditionResult {}

    /// @param leftOut the optional figures that were missing, as the expression names them
    record Broken(Set<String> leftOut) implements ConditionResult {}

    /// Neither true nor false: figures are missing, or not applicable.
    record Undecided(Set<Gap> gaps) implements ConditionResult {

        /// Whether nothing is missing, only not applicable: the unit then leaves the denominator of a share.
        public boolean notApplicable() {
            return gaps.stream().allMatch(gap -> gap.reason() == Gap.Reason.NOT_APPLICABLE);
        }
    }
}
