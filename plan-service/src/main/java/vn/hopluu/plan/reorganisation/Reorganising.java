package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.http.Written;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.unit.UnitRegister;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Applying a reorganisation: all of it in one transaction, or nothing.
@ApplicationScoped
class Reorganising {

    private final Drafting drafting;
    private final UnitRegister register;
    private final OpenObligations obligations;
    private final Outbox outbox;
    private final Clock clock;

    Reorganising(Drafting drafting, UnitRegister register, OpenObligations obligations, Outbox outbox, Clock clock) {
        this.drafting = drafting;
        this.register = register;
        this.obligations = obligations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The same body again changes nothing.
    ///
    /// @throws RuntimeException a 409 or 422 problem with every reason
    @Transactional
    Written<ReorganisationView> apply(ReorganisationBody body) {
        StatedReorganisation stated = ReorganisationReading.read(body, Regime::isThere);
        // Units first: whoever else holds both takes them in this order. Obligations are frozen under the second.
        WriteLock.hold(WriteLock.Register.UNITS);
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        @Nullable Reorganisation applied = Reorganisation.findById(stated.code());
        if (applied != null) {
            return repeated(applied, body);
        }
        Draft draft = drafting.draft(stated, register.newIds(stated.newUnits().size()));
        refuse(draft);
        register.write(draft.act());
        obligations.settle(draft.settled(), stated);
        Reorganisation reorganisation = new Reorganisation(draft, body, clock.instant());
        reorganisation.persistAndFlush();
        outbox.write(reorganisation.toEvent());
        return new Written<>(true, ReorganisationView.of(reorganisation, clock.getZone()));
    }

    private Written<ReorganisationView> repeated(Reorganisation applied, ReorganisationBody body) {
        if (!applied.wasStatedBy(body)) {
            throw Problem.of(
                    PlanProblem.OTHER_REORGANISATION,
                    "The reorganisation " + applied.code() + " was applied at " + applied.appliedAt()
                            + " with another body and stays as it is. State what comes on top under another code.");
        }
        return new Written<>(false, ReorganisationView.of(applied, clock.getZone()));
    }

    private static void refuse(Draft draft) {
        if (!draft.reasons().isEmpty()) {
            FieldError first = draft.reasons().getFirst();
            throw Problem.of(
                    PlanProblem.REORGANISATION_REFUSED,
                    "Nothing is applied: " + draft.reasons().size() + " reason(s) speak against it. The first is at "
                            + first.pointer() + ", " + first.value() + ": " + first.rule() + ".",
                    draft.reasons());
        }
    }
}
