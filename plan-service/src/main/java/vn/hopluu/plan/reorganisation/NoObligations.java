package vn.hopluu.plan.reorganisation;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Knows of none. It stands in while no package keeps obligations.
@DefaultBean
@ApplicationScoped
class NoObligations implements OpenObligations {

    @Override
    public List<OpenObligation> of(Set<Long> units, LocalDate effective) {
        return List.of();
    }

    @Override
    public void exempt(OpenObligation obligation, String reason, String reorganisation) {
        throw new IllegalStateException("there is no " + obligation);
    }

    @Override
    public void transfer(OpenObligation obligation, long toUnit, String reorganisation) {
        throw new IllegalStateException("there is no " + obligation);
    }
}
