package vn.hopluu.plan.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.UnitReference;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Creates or replaces a unit: its whole history takes the place of what was stated before.
@ApplicationScoped
class UnitUpsert {

    private final Units units;
    private final UnitBodyParser parser;
    private final UnitRegister register;
    private final NoReportsOwed noReportsOwed;
    private final MissingRoutes missingRoutes;
    private final IfMatch ifMatch;

    UnitUpsert(
            Units units,
            UnitBodyParser parser,
            UnitRegister register,
            NoReportsOwed noReportsOwed,
            MissingRoutes missingRoutes,
            IfMatch ifMatch) {
        this.units = units;
        this.parser = parser;
        this.register = register;
        this.noReportsOwed = noReportsOwed;
        this.missingRoutes = missingRoutes;
        this.ifMatch = ifMatch;
    }

    /// @throws RuntimeException a 409 or 422 problem with every reason
    @Transactional
    PutResult<UnitView> put(UnitReference reference, UnitBody body) {
        WriteLock.hold(WriteLock.Register.UNITS);
        UnitHistory stated = parser.read(reference, body);
        Unit present = present(reference, stated);
        long id = present == null ? register.newIds(1).getFirst() : present.id();
        HistoryReplacement replacement = new HistoryReplacement(present, id, stated);
        List<HistoryReplacement> act = List.of(replacement);
        refuse(register.check(act), body);
        noReportsOwed.refuseOwing(replacement);
        ifMatch.require(present == null ? 0 : present.revision(), replacement.changes());
        register.write(act);
        Unit unit = Unit.findById(id);
        MissingRoutesView missing = missingRoutes.in(act, List.of(id), Map.of());
        return new PutResult<>(present == null, units.view(unit).telling(missing));
    }

    private static void refuse(List<UnitFinding> findings, UnitBody body) {
        if (!findings.isEmpty()) {
            UnitFinding first = findings.getFirst();
            throw Problem.of(
                    first.kind().problem(),
                    Message.of(
                            "plan.unit-upsert.refused",
                            first.kind().sentence(),
                            findings.size(),
                            first.value(),
                            first.rule()),
                    findings.stream()
                            .map(finding -> new FieldError(
                                    body.pointerOf(finding), finding.kind().code(), finding.value(), finding.rule()))
                            .toList());
        }
    }

    /// The unit that is there already: the one that bears the path's code on the path's day or, where it
    /// names none, on a day for which the body states the code.
    private @Nullable Unit present(UnitReference reference, UnitHistory stated) {
        if (reference.on() != null) {
            return units.bearing(reference.code(), Objects.requireNonNull(reference.on()))
                    .orElse(null);
        }
        return units.resolve(reference.code(), stated.daysOf(reference.code()))
                .only()
                .orElse(null);
    }
}
