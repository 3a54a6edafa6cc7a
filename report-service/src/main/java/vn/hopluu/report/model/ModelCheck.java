package vn.hopluu.report.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.web.language.Message;

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
        required("/unit", body.unit(), Message.of("report.rule.unit"));
        return text(body);
    }

    /// @param firstStep the day of the step after the registration, or null
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    ModelText edit(ModelBody body, @Nullable LocalDate firstStep) {
        LocalDate day = body.registeredOn();
        if (firstStep != null && day != null && day.isAfter(firstStep)) {
            findings.add(
                    "/registeredOn",
                    "after-first-step",
                    day.toString(),
                    Message.of("report.model-check.after-first-step", firstStep));
        }
        return text(body);
    }

    private ModelText text(ModelBody body) {
        if (required("/name", body.name(), Message.of("report.model-check.required"))) {
            name(Objects.requireNonNull(body.name()));
        }
        required("/field", body.field(), Message.of("report.rule.one-of", "KT, VHXH, QPAN, HTCT"));
        required("/holder", body.holder(), Message.of("report.rule.one-of", "COLLECTIVE, PERSON"));
        if (required("/registeredOn", body.registeredOn(), Message.of("report.model-check.registered-on"))) {
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
            findings.add("/name", "required", name, Message.of("report.model-check.required"));
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
                findings.add("/reason", "required", body.reason(), Message.of("report.rule.reason"));
            }
        } else if (required("/on", body.on(), Message.of("report.model-check.on"))) {
            LocalDate on = Objects.requireNonNull(body.on());
            past("/on", on);
            if (on.isBefore(latest)) {
                findings.add(
                        "/on",
                        "before-last-step",
                        on.toString(),
                        Message.of("report.model-check.before-last-step", latest));
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
        required(
                "/step",
                body.step(),
                Message.of("report.rule.one-of", "OPERATE, RECOGNISE, REPLICATE, STOP, TAKE_BACK, STRIKE"));
        findings.refuse();
        return Objects.requireNonNull(body.step());
    }

    private void level(@Nullable Level level, @Nullable Level highest) {
        if (required("/level", level, Message.of("report.rule.one-of", "COMMUNE, DISTRICT, PROVINCE"))
                && highest != null
                && Objects.requireNonNull(level).compareTo(highest) <= 0) {
            findings.add("/level", "not-higher", level.name(), Message.of("report.model-check.not-higher", highest));
        }
    }

    private void absent(String at, @Nullable Object value, Step step) {
        if (value != null) {
            findings.add(at, "not-here", value.toString(), Message.of("report.model-check.not-here", step));
        }
    }

    private void past(String at, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
            findings.add(
                    at,
                    "out-of-range",
                    day.toString(),
                    Message.of("report.model-check.out-of-range", FIRST_DAY, today));
        }
    }

    private boolean required(String at, @Nullable Object value, Message rule) {
        if (value == null) {
            findings.add(at, "required", null, rule);
        }
        return value != null;
    }

    /// A text that may be left out, but says something where it is there.
    private void optional(String at, @Nullable String text, int longest) {
        if (text != null && text.isBlank()) {
            findings.add(at, "blank", text, Message.of("report.model-check.blank"));
        } else {
            bounded(at, text, longest);
        }
    }

    private void bounded(String at, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            findings.add(at, "too-long", text, Message.of("report.rule.most-characters", longest));
        }
    }
}
