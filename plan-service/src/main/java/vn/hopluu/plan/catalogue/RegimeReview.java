package vn.hopluu.plan.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// Who looks at a regime's reports on their way, as it is stated, kept and answered.
///
/// @param fourEyes whether whoever enters and whoever takes the steps before handing in must be different persons; no
///     where absent
/// @param steps in order: those before handing in, then those after
@Schema(name = "RegimeReview")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegimeReview(
        @Nullable Boolean fourEyes,
        @Schema(required = true) @Nullable List<@Nullable RegimeStep> steps) {

    RegimeReview read(Findings findings, String at) {
        int before = findings.count();
        List<RegimeStep> read = findings.each(at + "/steps", steps, (place, step) -> step.read(findings, place));
        if (read.isEmpty() && findings.count() == before || read.size() > RegimeChanged.Review.MOST_STEPS) {
            findings.add(
                    at + "/steps",
                    read.isEmpty() ? "missing" : "too-many",
                    read.size(),
                    Message.of("plan.regime-review.missing", RegimeChanged.Review.MOST_STEPS));
        }
        refuseRepeats(findings, at, read);
        refuseLateInternalSteps(findings, at, read);
        return new RegimeReview(Objects.requireNonNullElse(fourEyes, false), List.copyOf(read));
    }

    private static void refuseRepeats(Findings findings, String at, List<RegimeStep> steps) {
        Set<@Nullable String> seen = new HashSet<>();
        for (int place = 0; place < steps.size(); place++) {
            if (!seen.add(steps.get(place).code())) {
                findings.add(
                        at + "/steps/" + place + "/code",
                        "repeated",
                        steps.get(place).code(),
                        Message.of("plan.rule.each-code-once"));
            }
        }
    }

    private static void refuseLateInternalSteps(Findings findings, String at, List<RegimeStep> steps) {
        for (int place = 1; place < steps.size(); place++) {
            if (steps.get(place).isInternal() && !steps.get(place - 1).isInternal()) {
                findings.add(
                        at + "/steps/" + place + "/role",
                        "not-in-order",
                        steps.get(place).role(),
                        Message.of("plan.regime-review.not-in-order"));
            }
        }
    }

    static RegimeReview of(RegimeChanged.Review told) {
        return new RegimeReview(
                told.fourEyes(), told.steps().stream().map(RegimeStep::of).toList());
    }

    RegimeChanged.Review toEvent() {
        return new RegimeChanged.Review(
                Boolean.TRUE.equals(fourEyes),
                Objects.requireNonNull(steps).stream()
                        .map(step -> Objects.requireNonNull(step).toEvent())
                        .toList());
    }
}
