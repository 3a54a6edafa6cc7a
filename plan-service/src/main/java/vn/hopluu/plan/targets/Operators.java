package vn.hopluu.plan.targets;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged.Comparison;
import vn.hopluu.web.language.Message;

/// How a comparison is written.
final class Operators {

    static final Message RULE = Message.of("plan.rule.operator");

    private Operators() {}

    static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
            case EQUAL -> "==";
        };
    }

    static Optional<Comparison> of(@Nullable String sign) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> sign(comparison).equals(sign))
                .findFirst();
    }
}
