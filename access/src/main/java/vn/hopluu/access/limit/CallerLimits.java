package vn.hopluu.access.limit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.access.identity.Rights;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.limit.Allowances;
import vn.hopluu.web.limit.Limit;
import vn.hopluu.web.limit.LimitSettings;
import vn.hopluu.web.limit.RefusedByLimit;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;

/// How much a known caller may ask for: a user for himself, and all of a unit together, so that one office's script
/// takes nothing from the others. Where identities are off nobody is known, and the address alone is limited.
@ApplicationScoped
class CallerLimits {

    private final CallerRights caller;
    private final Allowances users;
    private final Allowances machines;
    private final Allowances units;
    private final RefusedByLimit refused;

    CallerLimits(CallerRights caller, LimitSettings settings, RefusedByLimit refused) {
        this.caller = caller;
        this.users = new Allowances(settings.userPerSecond(), settings.userBurst());
        this.machines = new Allowances(settings.machinePerSecond(), settings.machineBurst());
        this.units = new Allowances(settings.unitPerSecond(), settings.unitBurst());
        this.refused = refused;
    }

    /// @throws HttpProblem 429 where nothing is left
    void takeOne() {
        if (!caller.isKnown()) {
            return;
        }
        Rights rights = caller.now();
        boolean machine = rights.assignments().stream().anyMatch(Assignment::branch);
        refuse(Limit.USER, rights.user(), (machine ? machines : users).taken(rights.user()));
        if (!machine) {
            rights.assignments().stream()
                    .map(one -> Long.toString(one.unitId()))
                    .distinct()
                    .forEach(unit -> refuse(Limit.UNIT, unit, units.taken(unit)));
        }
    }

    private void refuse(Limit limit, String whose, Optional<Duration> wait) {
        wait.ifPresent(time -> {
            refused.tell(limit, whose);
            throw Problem.builder(
                            WebProblem.TOO_MANY_REQUESTS,
                            Message.of(
                                    limit == Limit.UNIT ? "access.limit.unit" : "access.limit.user", time.toSeconds()))
                    .withHeader("Retry-After", time.toSeconds())
                    .build();
        });
    }
}
