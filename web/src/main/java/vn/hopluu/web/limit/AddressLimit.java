package vn.hopluu.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How much comes from one network address, known or not: so that nobody wears the service out with tokens that are
/// none.
@ApplicationScoped
public class AddressLimit {

    private final Allowances allowances;
    private final Set<String> shared;
    private final RefusedByLimit refused;

    AddressLimit(LimitSettings settings, RefusedByLimit refused) {
        this.allowances = new Allowances(settings.addressPerSecond(), settings.addressBurst());
        this.shared = settings.sharedAddresses();
        this.refused = refused;
    }

    /// @return when to come back; empty where the request may go on
    public Optional<Duration> taken(String address) {
        if (shared.contains(address)) {
            return Optional.empty();
        }
        Optional<Duration> wait = allowances.taken(address);
        wait.ifPresent(ignored -> refused.tell(Limit.ADDRESS, address));
        return wait;
    }
}
