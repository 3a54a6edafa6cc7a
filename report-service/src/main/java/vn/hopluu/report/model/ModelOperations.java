package vn.hopluu.report.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.reference.ReportScope;
import vn.hopluu.report.reference.Unit;
import vn.hopluu.report.reference.UnitDirectory;
import vn.hopluu.report.register.EntryJson;
import vn.hopluu.report.register.RegisterBook;
import vn.hopluu.report.repeat.Tagged;
import vn.hopluu.report.report.Caller;
import vn.hopluu.web.conditional.Precondition;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What can be done to the register's models, in the caller's transaction: find, ask the model, note, answer.
@ApplicationScoped
class ModelOperations {

    private final UnitDirectory units;
    private final Caller caller;
    private final Clock clock;
    private final EntryJson json;
    private final ReportScope scope;

    ModelOperations(UnitDirectory units, Caller caller, Clock clock, EntryJson json, ReportScope scope) {
        this.scope = scope;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    Tagged<ModelView> register(ModelBody body) {
        ModelText text = check().registration(body);
        Unit unit = units.findToday(Objects.requireNonNull(body.unit()));
        scope.requireEntry(unit.id());
        requireStanding(unit, text);
        requireNew(unit.id(), text, 0);
        Model model = new Model(unit.id(), text);
        model.persistAndFlush();
        return new Tagged<>(noted(model, "REGISTER", null), model.tag());
    }

    @Transactional
    Tagged<ModelView> read(long id) {
        Model model = Model.of(id)
                .filter(one -> scope.readsRegister(one.unitId(), RegisterBook.MODELS.indicators()))
                .orElseThrow(() -> unknown(id));
        return new Tagged<>(ModelView.of(model, unit(model)), model.tag());
    }

    Tagged<ModelView> edit(long id, ModelBody body, Precondition seen) {
        Model model = current(id, seen);
        LocalDate firstStep =
                model.steps().stream().skip(1).findFirst().map(Reached::day).orElse(null);
        ModelText text = check().edit(body, firstStep);
        requireSameUnit(model, body);
        requireStanding(unit(model), text);
        requireNew(model.unitId(), text, id);
        model.edit(text);
        return new Tagged<>(flushed(model, "EDIT", null), model.tag());
    }

    Tagged<ModelView> step(long id, StepBody body, Precondition seen) {
        ModelCheck check = check();
        Step step = check.stepOf(body);
        Model model = current(id, seen);
        model.require(step);
        check.step(step, body, model.steps().getLast().day(), model.level());
        take(model, step, body);
        return new Tagged<>(flushed(model, step.name(), body.reason()), model.tag());
    }

    static void take(Model model, Step step, StepBody body) {
        switch (step) {
            case OPERATE -> model.operate(Objects.requireNonNull(body.on()));
            case RECOGNISE -> model.recognise(Objects.requireNonNull(body.level()), Objects.requireNonNull(body.on()));
            case REPLICATE -> model.replicate(Objects.requireNonNull(body.on()));
            case STOP -> model.stop(Objects.requireNonNull(body.on()));
            case TAKE_BACK -> model.takeBack();
            case STRIKE -> model.strike();
        }
    }

    private ModelView flushed(Model model, String act, @Nullable String reason) {
        try {
            model.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw same(model.text());
        }
        return noted(model, act, reason);
    }

    private ModelView noted(Model model, String act, @Nullable String reason) {
        new ModelChange(model, act, reason, caller.now(), json).persist();
        return ModelView.of(model, unit(model));
    }

    private Model current(long id, Precondition seen) {
        Model model = Model.locked(id)
                .filter(one -> scope.readsRegister(one.unitId(), RegisterBook.MODELS.indicators()))
                .orElseThrow(() -> unknown(id));
        scope.requireEntry(model.unitId());
        seen.requireCurrent(model.tag());
        return model;
    }

    private ModelCheck check() {
        return new ModelCheck(LocalDate.now(clock));
    }

    private static Unit unit(Model model) {
        return Unit.<Unit>findByIdOptional(model.unitId())
                .orElseThrow(() -> new IllegalStateException("units are never deleted"));
    }

    private void requireSameUnit(Model model, ModelBody body) {
        if (body.unit() != null && units.findToday(body.unit()).id() != model.unitId()) {
            FieldErrors findings = new FieldErrors(ReportProblem.INVALID_ENTRY);
            findings.add("/unit", "not-the-models", body.unit(), Message.of("report.model-operations.not-the-models"));
            findings.refuse();
        }
    }

    private static void requireStanding(Unit unit, ModelText text) {
        if (!unit.stands(text.registeredOn(), text.registeredOn())) {
            throw Problem.of(
                    ReportProblem.UNIT_NOT_VALID,
                    Message.of(
                            "report.model-operations.unit-not-valid",
                            text.registeredOn(),
                            String.valueOf(text.registeredOn())));
        }
    }

    private static void requireNew(long unitId, ModelText text, long except) {
        if (Model.isThere(unitId, text, except)) {
            throw same(text);
        }
    }

    private static RuntimeException same(ModelText text) {
        return Problem.of(
                ReportProblem.SAME_MODEL, Message.of("report.model-operations.same-model", text.registeredOn()));
    }

    static RuntimeException unknown(long id) {
        return Problem.of(ReportProblem.UNKNOWN_MODEL, Message.of("report.model-operations.unknown-model", id));
    }
}
