package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hopluu.events.EventJson;
import vn.hopluu.events.FormChanged;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// Creates or replaces a version of a form, and the form with its first version.
@ApplicationScoped
class FormUpsert {

    private static final int MOST_BYTES = 512 * 1024;

    private final FormRules rules;
    private final StoredCatalogue catalogue;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    FormUpsert(FormRules rules, StoredCatalogue catalogue, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PutResult<FormView> put(String code, int number, FormVersionBody body) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        ParsedVersion stated = ParsedVersion.read(number, body, catalogue);
        Optional<Form> present = Form.named(code);
        present.ifPresent(form -> rules.check(form, stated));
        boolean newVersion = present.flatMap(form -> form.version(number)).isEmpty();
        Form form = present.orElseGet(() -> new Form(code, stated.terms()));
        long before = newVersion ? 0 : form.revision();
        boolean changes = form.restate(stated, clock.instant());
        ifMatch.require(before, changes);
        if (changes) {
            FormChanged event = form.toEvent();
            refuseTooLarge(event);
            form.persistAndFlush();
            outbox.write(event);
        }
        return new PutResult<>(newVersion, FormView.of(form));
    }

    /// A record that Kafka or a reader refuses would hold up everything that waits behind it.
    private static void refuseTooLarge(FormChanged event) {
        int bytes = EventJson.write(event).length;
        if (bytes > MOST_BYTES) {
            Message rule = Message.of("plan.rule.form-bytes", MOST_BYTES);
            throw Problem.of(
                    WebProblem.INVALID,
                    Message.of("plan.form-upsert.invalid"),
                    List.of(new FieldError("", "too-large", String.valueOf(bytes), rule)));
        }
    }
}
