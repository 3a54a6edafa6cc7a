package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.web.problem.Problem;

/// Which units' reports take no moves any more, since their campaign is sealed (đã chốt số liệu).
@ApplicationScoped
public class Seals {

    private final Known known;

    Seals(Known known) {
        this.known = known;
    }

    /// What is asked for.
    private record Of(String form, String period) {}

    /// @param units each sealed unit with its seal
    private record Sealed(Map<Long, Seal> units) {}

    private record Seal(Instant at, String reason) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the campaign is sealed for the unit
    public void refuseIfSealed(String form, String period, long unit) {
        Seal seal = sealed(form, period).units().get(unit);
        if (seal != null) {
            throw Problem.of(
                    ReportProblem.SEALED_CAMPAIGN,
                    form + " in " + period + " is sealed since " + seal.at() + ": " + seal.reason()
                            + ". To change a report of it, have plan-service break the seal: POST /api/v1/campaigns/"
                            + form + "/" + period + "/seals/{root}/breaking, with the reason.");
        }
    }

    /// Since when the campaign is sealed for the unit; empty where it is not.
    public Optional<Instant> since(String form, String period, long unit) {
        return Optional.ofNullable(sealed(form, period).units().get(unit)).map(Seal::at);
    }

    private Sealed sealed(String form, String period) {
        return known.get(new Of(form, period), Sealed.class, () -> Optional.of(read(form, period)))
                .orElseThrow();
    }

    private static Sealed read(String form, String period) {
        Map<Long, Seal> units = new HashMap<>();
        for (CampaignSeal seal : CampaignSeal.standing(form, period)) {
            for (long unit : seal.units()) {
                units.put(unit, new Seal(seal.at(), seal.reason()));
            }
        }
        return new Sealed(Map.copyOf(units));
    }
}
