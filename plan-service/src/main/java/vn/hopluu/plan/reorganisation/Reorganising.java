package vn.hopluu.plan.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.catalogue.Regime;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.unit.UnitRegister;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Applying a reorganisation: all of it in one transaction, or nothing.
@ApplicationScoped
class Reorganising {

    private final ReorganisationDrafting drafts;
    private final UnitRegister register;
    private final OpenObligations obligations;
    private final NewUnitRoutes routes;
    private final Outbox outbox;
    private final Clock clock;

    Reorganising(
            ReorganisationDrafting drafts,
            UnitRegister register,
            OpenObligations obligations,
            NewUnitRoutes routes,
            Outbox outbox,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.obligations = obligations;
        this.routes = routes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The same body again changes nothing.
    ///
    /// @throws RuntimeException a 409 or 422 problem with every reason
    @Transactional
    PutResult<ReorganisationView> apply(ReorganisationBody body) {
        ParsedReorganisation stated = ReorganisationParser.read(body, Regime::isThere);
        // Units first: whoever else holds both takes them in this order. Obligations are frozen under the second.
        WriteLock.hold(WriteLock.Register.UNITS);
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        @Nullable Reorganisation applied = Reorganisation.findById(stated.code());
        if (applied != null) {
            return repeated(applied, body);
        }
        ReorganisationDraft draft =
                drafts.draft(stated, register.newIds(stated.newUnits().size()));
        refuse(draft);
        register.write(draft.act());
        obligations.settle(draft.settled(), stated);
        Reorganisation reorganisation = new Reorganisation(draft, body, clock.instant());
        reorganisation.persistAndFlush();
        outbox.write(reorganisation.toEvent());
        return new PutResult<>(
                true, ReorganisationView.of(reorganisation, clock.getZone()).telling(routes.of(draft)));
    }

    private PutResult<ReorganisationView> repeated(Reorganisation applied, ReorganisationBody body) {
        if (!applied.wasStatedBy(body)) {
            throw Problem.of(
                    PlanProblem.OTHER_REORGANISATION,
                    Message.of("plan.reorganising.other-reorganisation", applied.code(), applied.appliedAt()));
        }
        return new PutResult<>(
                false, ReorganisationView.of(applied, clock.getZone()).telling(routes.of(applied)));
    }

    private static void refuse(ReorganisationDraft draft) {
        if (!draft.reasons().isEmpty()) {
            FieldError first = draft.reasons().getFirst();
            throw Problem.of(
                    PlanProblem.REORGANISATION_REFUSED,
                    Message.of(
                            "plan.reorganising.reorganisation-refused",
                            draft.reasons().size(),
                            first.pointer(),
                            first.value(),
                            first.rule()),
                    draft.reasons());
        }
    }
}
