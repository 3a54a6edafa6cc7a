package vn.hopluu.report.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.FieldErrors;

/// Whether a body can stand in the register; everything that is wrong is said at once.
final class ModelCheck {

    static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    static final int LONGEST_NAME = 300;
    static final int LONGEST_REASON = 2_000;

    private final FieldErrors findings = new FieldErrors(ReportProblem.INVALID_ENTRY);
    private final LocalDate today;

    ModelCheck(LocalDate today) {
        this.today = today;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    ModelText registration(ModelBody body) {
        required("/unit", body.unit(), "the unit's code, or code@YYYY-MM-DD");
        return text(body);
    }

    /// @param firstStep the day of the step after the registration, or null
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    ModelText edit(ModelBody body, @Nullable LocalDate firstStep) {
        LocalDate day = body.registeredOn();
        if (firstStep != null && day != null && day.isAfter(firstStep)) {
            findings.add(
                    "/registeredOn", "after-first-step", day.toString(), "not after the next step, on " + firstStep);
        }
        return text(body);
    }

    private ModelText text(ModelBody body) {
        if (required("/name", body.name(), "what the model is called")) {
            name(Objects.requireNonNull(body.name()));
        }
        required("/field", body.field(), "KT, VHXH, QPAN or HTCT");
        required("/holder", body.holder(), "COLLECTIVE or PERSON");
        if (required("/registeredOn", body.registeredOn(), "the day of the registration")) {
            past("/registeredOn", Objects.requireNonNull(body.registeredOn()));
        }
        RegistrationSheet sheet = body.sheet() == null ? RegistrationSheet.EMPTY : body.sheet();
        sheet.texts().forEach((field, text) -> optional("/sheet/" + field, text, RegistrationSheet.LONGEST));
        findings.refuse();
        return new ModelText(
                Objects.requireNonNull(body.name()).strip(),
                Objects.requireNonNull(body.field()),
                Objects.requireNonNull(body.holder()),
                Objects.requireNonNull(body.registeredOn()),
                sheet);
    }

    private void name(String name) {
        if (name.isBlank()) {
            findings.add("/name", "required", name, "what the model is called");
        }
        bounded("/name", name, LONGEST_NAME);
    }

    /// @param latest the day of the newest step so far
    /// @param highest the highest level so far, or null
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    void step(Step step, StepBody body, LocalDate latest, @Nullable Level highest) {
        if (step.isMending()) {
            absent("/on", body.on(), step);
            if (body.reason() == null || body.reason().isBlank()) {
                findings.add("/reason", "required", body.reason(), "why, for those who read the history");
            }
        } else if (required("/on", body.on(), "the day of the step")) {
            LocalDate on = Objects.requireNonNull(body.on());
            past("/on", on);
            if (on.isBefore(latest)) {
                findings.add("/on", "before-last-step", on.toString(), "not before the step before it, on " + latest);
            }
        }
        if (step == Step.RECOGNISE) {
            level(body.level(), highest);
        } else {
            absent("/level", body.level(), step);
        }
        if (step.isMending()) {
            bounded("/reason", body.reason(), LONGEST_REASON);
        } else {
            optional("/reason", body.reason(), LONGEST_REASON);
        }
        findings.refuse();
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where the body names none
    Step stepOf(StepBody body) {
        required("/step", body.step(), "OPERATE, RECOGNISE, REPLICATE, STOP, TAKE_BACK or STRIKE");
        findings.refuse();
        return Objects.requireNonNull(body.step());
    }

    private void level(@Nullable Level level, @Nullable Level highest) {
        if (required("/level", level, "COMMUNE, DISTRICT or PROVINCE")
                && highest != null
                && Objects.requireNonNull(level).compareTo(highest) <= 0) {
            findings.add("/level", "not-higher", level.name(), "higher than " + highest + ", which it has");
        }
    }

    private void absent(String at, @Nullable Object value, Step step) {
        if (value != null) {
            findings.add(at, "not-here", value.toString(), "left out: " + step + " has none");
        }
    }

    private void past(String at, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
            findings.add(at, "out-of-range", day.toString(), "a day from " + FIRST_DAY + " to today, " + today);
        }
    }

    private boolean required(String at, @Nullable Object value, String rule) {
        if (value == null) {
            findings.add(at, "required", null, rule);
        }
        return value != null;
    }

    /// A text that may be left out, but says something where it is there.
    private void optional(String at, @Nullable String text, int longest) {
        if (text != null && text.isBlank()) {
            findings.add(at, "blank", text, "a text with something in it, or left out");
        } else {
            bounded(at, text, longest);
        }
    }

    private void bounded(String at, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            findings.add(at, "too-long", text, "at most " + longest + " characters");
        }
    }
}
