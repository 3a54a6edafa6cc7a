package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.rules.Catalogue;
import vn.hopluu.rules.Measure;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.FieldError;
import vn.hopluu.web.problem.Problem;

/// Creates or replaces an indicator. What slots of forms already rest on stays as it is.
@ApplicationScoped
class IndicatorUpsert {

    private final StoredCatalogue catalogue;
    private final RootUnits roots;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    IndicatorUpsert(StoredCatalogue catalogue, RootUnits roots, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.catalogue = catalogue;
        this.roots = roots;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PutResult<IndicatorView> put(String code, IndicatorTerms stated) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        refuseFormulasThatAreNone(stated);
        @Nullable Indicator present = Indicator.findById(code);
        if (present != null) {
            refuseWhatSlotsForbid(code, present.terms(), stated);
        }
        Indicator indicator = present == null ? new Indicator(code) : present;
        long before = indicator.revision();
        boolean changes = indicator.restate(stated, clock.instant());
        ifMatch.require(before, changes);
        if (changes) {
            indicator.persistAndFlush();
            outbox.write(indicator.toEvent());
        }
        return new PutResult<>(present == null, IndicatorView.of(indicator, roots));
    }

    /// What is computed names figures that are there: the sides of a ratio, the formula of a derived figure.
    private void refuseFormulasThatAreNone(IndicatorTerms stated) {
        if (stated.kind().reported()) {
            return;
        }
        Findings findings = new Findings();
        Catalogue named = stated.kind() == IndicatorChanged.Kind.DERIVED ? new ReportedOnly(catalogue) : catalogue;
        @Nullable String numerator = stated.numerator();
        if (numerator != null) {
            RuleParser.compile(findings, "/numerator", () -> Measure.compile(numerator, named));
        }
        @Nullable String denominator = stated.denominator();
        if (denominator != null) {
            RuleParser.compile(findings, "/denominator", () -> Measure.compile(denominator, named));
        }
        findings.refuseIfAny();
    }

    private static void refuseWhatSlotsForbid(String code, IndicatorTerms present, IndicatorTerms stated) {
        List<Slot> slots = Form.slotsOf(code);
        if (slots.isEmpty()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        if (stated.decimals() != present.decimals()) {
            errors.add(error(
                    "/decimals", stated.decimals(), Message.of("plan.indicator-upsert.as-before", present.decimals())));
        }
        if (stated.valueType() != present.valueType()) {
            errors.add(error(
                    "/valueType",
                    stated.valueType(),
                    Message.of("plan.indicator-upsert.as-before", present.valueType())));
        }
        if (!stated.kind().reported()) {
            errors.add(error("/kind", stated.kind(), Message.of("plan.indicator-upsert.kind", present.kind())));
        }
        if (!stated.keepsCodesOf(present)) {
            errors.add(error("/codes", stated.codes(), Message.of("plan.indicator-upsert.codes", present.codes())));
        }
        slots.stream()
                .filter(slot -> !stated.knows(slot.member()))
                .map(slot -> error("/dimensions", slot.member(), Message.of("plan.indicator-upsert.member")))
                .distinct()
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.of(PlanProblem.IN_USE, Message.of("plan.indicator-upsert.in-use", code), errors);
        }
    }

    private static FieldError error(String pointer, @Nullable Object value, Message rule) {
        return new FieldError(pointer, "in-use", String.valueOf(value), rule);
    }
}
