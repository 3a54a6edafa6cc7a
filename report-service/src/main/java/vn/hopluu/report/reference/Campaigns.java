package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds campaigns, for reading only.
@ApplicationScoped
public class Campaigns {

    private final ReferenceCache known;

    Campaigns(ReferenceCache known) {
        this.known = known;
    }

    /// The campaigns of one window.
    private record Window(LocalDate from, LocalDate to) {}

    private record Alongside(List<Campaign> campaigns) {}

    /// The campaigns, this one included, whose window is the same days, by form and period.
    public List<Campaign> alongside(Campaign campaign) {
        Window window = new Window(campaign.windowFrom(), campaign.structureDate());
        return known.get(
                        window,
                        Alongside.class,
                        () -> Optional.of(new Alongside(Campaign.in(window.from(), window.to()))))
                .orElseThrow()
                .campaigns();
    }

    public Optional<Campaign> find(String form, String period) {
        return known.get(new Campaign.Key(form, period), Campaign.class, () -> Campaign.of(form, period));
    }
}
