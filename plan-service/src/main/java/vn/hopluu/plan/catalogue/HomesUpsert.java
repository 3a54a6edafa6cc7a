package vn.hopluu.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.hopluu.plan.http.IfMatch;
import vn.hopluu.plan.http.PutResult;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// Sets from which forms an indicator's series are read.
@ApplicationScoped
class HomesUpsert {

    private final RootUnits roots;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    HomesUpsert(RootUnits roots, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.roots = roots;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PutResult<IndicatorView> put(String code, HomesBody body) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Indicator indicator = Indicator.named(code)
                .orElseThrow(
                        () -> Problem.of(PlanProblem.UNKNOWN_INDICATOR, Message.of("plan.indicator.unknown", code)));
        List<HomeForm> stated = new HomesParser(roots).read(code, body);
        long before = indicator.revision();
        boolean changes = indicator.restateHomes(stated, clock.instant());
        ifMatch.require(before, changes);
        if (changes) {
            indicator.persistAndFlush();
            outbox.write(indicator.toEvent());
        }
        return new PutResult<>(false, IndicatorView.of(indicator, roots));
    }
}
