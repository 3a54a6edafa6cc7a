package vn.hopluu.report.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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

/// What can be done to the register's dialogues, in the caller's transaction: find, ask the dialogue, note, answer.
@ApplicationScoped
class DialogueOperations {

    private final UnitDirectory units;
    private final Caller caller;
    private final Clock clock;
    private final EntryJson json;
    private final ReportScope scope;

    DialogueOperations(UnitDirectory units, Caller caller, Clock clock, EntryJson json, ReportScope scope) {
        this.scope = scope;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    Tagged<DialogueView> enter(DialogueBody body) {
        DialogueContent content = check().entry(body);
        Unit unit = units.findToday(Objects.requireNonNull(body.unit()));
        scope.requireEntry(unit.id());
        requireStanding(unit, content.heldOn());
        Dialogue dialogue = new Dialogue(unit.id(), content);
        dialogue.persist();
        return noted(dialogue, "ENTER", null);
    }

    @Transactional
    Tagged<DialogueView> read(long id) {
        return answered(Dialogue.of(id)
                .filter(one -> scope.readsRegister(one.unitId(), RegisterBook.DIALOGUES.indicators()))
                .orElseThrow(() -> unknown(id)));
    }

    Tagged<DialogueView> edit(long id, DialogueBody body, Precondition seen) {
        Dialogue dialogue = current(id, seen);
        DialogueContent content = check().content(body);
        requireSameUnit(dialogue, body);
        requireStanding(unit(dialogue), content.heldOn());
        dialogue.edit(content);
        return noted(dialogue, "EDIT", null);
    }

    Tagged<DialogueView> done(long id, int number, MendingBody body, Precondition seen) {
        Dialogue dialogue = current(id, seen);
        dialogue.done(number, check().done(body, dialogue.heldOn()));
        return noted(dialogue, "DONE", body.reason());
    }

    Tagged<DialogueView> strike(long id, MendingBody body, Precondition seen) {
        String reason = check().struck(body);
        Dialogue dialogue = current(id, seen);
        dialogue.strike();
        return noted(dialogue, "STRIKE", reason);
    }

    private Tagged<DialogueView> noted(Dialogue dialogue, String act, @Nullable String reason) {
        new DialogueChange(dialogue, act, reason, caller.now(), json).persist();
        return answered(dialogue);
    }

    private static Tagged<DialogueView> answered(Dialogue dialogue) {
        return new Tagged<>(DialogueView.of(dialogue, unit(dialogue)), dialogue.tag());
    }

    private Dialogue current(long id, Precondition seen) {
        Dialogue dialogue = Dialogue.locked(id)
                .filter(one -> scope.readsRegister(one.unitId(), RegisterBook.DIALOGUES.indicators()))
                .orElseThrow(() -> unknown(id));
        scope.requireEntry(dialogue.unitId());
        seen.requireCurrent(dialogue.tag());
        return dialogue;
    }

    private DialogueCheck check() {
        return new DialogueCheck(LocalDate.now(clock));
    }

    private static Unit unit(Dialogue dialogue) {
        return Unit.<Unit>findByIdOptional(dialogue.unitId())
                .orElseThrow(() -> new IllegalStateException("units are never deleted"));
    }

    private void requireSameUnit(Dialogue dialogue, DialogueBody body) {
        if (body.unit() != null && units.findToday(body.unit()).id() != dialogue.unitId()) {
            FieldErrors findings = new FieldErrors(ReportProblem.INVALID_ENTRY);
            findings.add(
                    "/unit",
                    "not-the-dialogues",
                    body.unit(),
                    Message.of("report.dialogue-operations.not-the-dialogues"));
            findings.refuse();
        }
    }

    private static void requireStanding(Unit unit, LocalDate heldOn) {
        if (!unit.stands(heldOn, heldOn)) {
            throw Problem.of(
                    ReportProblem.UNIT_NOT_VALID,
                    Message.of("report.dialogue-operations.unit-not-valid", heldOn, String.valueOf(heldOn)));
        }
    }

    static RuntimeException unknown(long id) {
        return Problem.of(
                ReportProblem.UNKNOWN_DIALOGUE, Message.of("report.dialogue-operations.unknown-dialogue", id));
    }
}
