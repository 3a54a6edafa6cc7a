package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Finds campaigns, for reading only.
@ApplicationScoped
public class Campaigns {

    private final Known known;

    Campaigns(Known known) {
        this.known = known;
    }

    public Optional<Campaign> find(String form, String period) {
        return known.get(new Campaign.Key(form, period), Campaign.class, () -> Campaign.of(form, period));
    }
}
