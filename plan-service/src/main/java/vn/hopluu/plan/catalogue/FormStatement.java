package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.Written;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;

/// Stating a version of a form, and the form with its first version.
@ApplicationScoped
class FormStatement {

    private final FormRules rules;
    private final StoredCatalogue catalogue;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    FormStatement(FormRules rules, StoredCatalogue catalogue, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Written<FormView> put(String code, int number, FormVersionBody body) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        StatedVersion stated = StatedVersion.read(number, body, catalogue);
        Optional<Form> present = Form.named(code);
        present.ifPresent(form -> rules.check(form, stated));
        boolean newVersion = present.flatMap(form -> form.version(number)).isEmpty();
        Form form = present.orElseGet(() -> new Form(code, stated.terms()));
        long before = newVersion ? 0 : form.revision();
        if (form.restate(stated, clock.instant())) {
            ifMatch.requireCurrent(before);
            form.persistAndFlush();
            outbox.write(form.toEvent());
        }
        return new Written<>(newVersion, FormView.of(form));
    }
}
