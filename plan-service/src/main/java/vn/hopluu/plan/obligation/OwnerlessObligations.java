package vn.hopluu.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// The reports of a plan whose units had ended before it was said who enters them: a plan that is
/// published after a reorganisation for a window before it asks for such reports. They are told of, and
/// handed to the successors in one act.
@ApplicationScoped
public class OwnerlessObligations {

    /// More than the units of the country owe in one plan.
    static final int MOST = 50_000;

    private static final int MOST_SHOWN = 100;

    private final Succession succession;
    private final ObligationActs acts;
    private final UnitCodes codes;
    private final Clock clock;

    OwnerlessObligations(Succession succession, ObligationActs acts, UnitCodes codes, Clock clock) {
        this.succession = succession;
        this.acts = acts;
        this.codes = codes;
        this.clock = clock;
    }

    /// Those of a plan as they are now. The caller has a transaction.
    public OwnerlessView of(String plan) {
        LocalDate today = LocalDate.now(clock);
        List<Ownerless> first = first(plan, MOST_SHOWN);
        Map<Long, UnitCodes.Called> called = called(first);
        return new OwnerlessView(
                Obligation.countWithoutOwner(plan, today),
                first.stream().map(one -> shown(one, called)).toList());
    }

    /// Each of them that came whole to one unit is entered by that unit from now on. On record it is a
    /// transfer of each, under the act's id with the obligation behind it; done again, it transfers what
    /// it has not transferred yet. The caller has a transaction.
    ///
    /// @throws RuntimeException a 409 or 422 problem; then nothing is different
    public TransferOfPlanView transfer(String plan, ActBody body) {
        ActTerms terms = body.termsOfMany();
        String prefix = terms.id() + "/";
        ObligationAct.refuseAnother(prefix, terms.id(), act -> act.isTransferFor(terms.reason()));
        long before = ObligationAct.countOf(prefix);
        List<Ownerless> all = first(plan, MOST + 1);
        if (all.size() > MOST) {
            throw Problem.of(PlanProblem.ACT_REFUSED, Message.of("plan.ownerless-obligations.act-refused", MOST, plan));
        }
        List<ObligationDisposition> transfers = all.stream()
                .flatMap(one -> one.wholeHeir().stream().map(heir -> disposition(one.owed(), prefix, terms, heir)))
                .toList();
        acts.settle(transfers);
        return new TransferOfPlanView(before + transfers.size(), of(plan));
    }

    private static ObligationDisposition disposition(Obligation owed, String prefix, ActTerms terms, long heir) {
        return new ObligationDisposition(
                owed, new ActTerms(prefix + owed.key(), terms.reason(), terms.legalBasis()), heir);
    }

    private List<Ownerless> first(String plan, int most) {
        List<Obligation> owed = Obligation.withoutOwner(plan, LocalDate.now(clock), most);
        Map<Long, List<Succession.Heir>> heirs =
                succession.heirs(owed.stream().map(Obligation::toBeEnteredBy).toList());
        return owed.stream()
                .map(one -> new Ownerless(one, heirs.getOrDefault(one.toBeEnteredBy(), List.of())))
                .toList();
    }

    private Map<Long, UnitCodes.Called> called(List<Ownerless> all) {
        List<Long> ids = all.stream()
                .<Long>mapMulti((one, into) -> {
                    into.accept(one.owed().key().unitId());
                    one.heirs().forEach(heir -> into.accept(heir.unitId()));
                })
                .distinct()
                .toList();
        return codes.within(ids, DateRange.EVER);
    }

    private static OwnerlessView.One shown(Ownerless one, Map<Long, UnitCodes.Called> called) {
        ObligationKey key = one.owed().key();
        UnitCodes.Called unit = Objects.requireNonNull(called.get(key.unitId()));
        return new OwnerlessView.One(
                unit.code(),
                key.unitId(),
                unit.name(),
                key.form(),
                key.period(),
                key.coverage(),
                one.heirs().stream().map(heir -> shown(heir, called)).toList(),
                one.wholeHeir()
                        .map(heir -> Objects.requireNonNull(called.get(heir)).code())
                        .orElse(null));
    }

    private static OwnerlessView.Heir shown(Succession.Heir heir, Map<Long, UnitCodes.Called> called) {
        UnitCodes.Called unit = Objects.requireNonNull(called.get(heir.unitId()));
        return new OwnerlessView.Heir(heir.unitId(), unit.code(), unit.name(), heir.whole());
    }
}
