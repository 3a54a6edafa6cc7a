package vn.hopluu.aggregation.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.access.scope.Subject;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Catalogue;
import vn.hopluu.events.FormChanged;

/// Whose figures the caller may see.
@ApplicationScoped
public class FigureScope {

    private final Scope scope;
    private final Catalogue catalogue;
    private final Clock clock;

    FigureScope(Scope scope, Catalogue catalogue, Clock clock) {
        this.scope = scope;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Whether the caller may see the unit's figures, and everything below it.
    public boolean reads(Campaign campaign, long unit) {
        return scope.reads(subject(campaign, unit));
    }

    /// Whether the caller may see what the unit comes to, and perhaps no more of it.
    public boolean readsTotals(Campaign campaign, long unit) {
        return scope.readsTotals(subject(campaign, unit));
    }

    /// The same on a day, in whatever form.
    public boolean readsTotals(long unit, LocalDate day) {
        return scope.readsTotals(new Subject(unit, day, null, null));
    }

    /// Whether the caller may see what the unit has to do with, in whatever form.
    public boolean reads(long unit) {
        return scope.reads(scope.today(unit));
    }

    /// The same where it is known in which forms: each of them may be the caller's by an assignment of its own.
    ///
    /// @param forms whose figures are shown; where there are none, none is known
    public boolean reads(long unit, Set<String> forms) {
        LocalDate today = LocalDate.now(clock);
        return reads(unit)
                || !forms.isEmpty()
                        && forms.stream().allMatch(form -> scope.reads(new Subject(unit, today, form, regime(form))));
    }

    /// The units of a campaign that the caller may see; null for all.
    public Long @Nullable [] readable(Campaign campaign) {
        return scope.readable(campaign.structureDate(), campaign.form(), regime(campaign))
                .map(units -> units.toArray(Long[]::new))
                .orElse(null);
    }

    /// The units that the caller may see today; empty for all.
    public Optional<Set<Long>> readable() {
        return scope.readable(LocalDate.now(clock), null, null);
    }

    /// Whether the caller of the request under way may still see the unit's figures, for an answer that goes on after
    /// it.
    public BooleanSupplier stillReads(Campaign campaign, long unit) {
        return scope.stillReads(subject(campaign, unit));
    }

    private Subject subject(Campaign campaign, long unit) {
        return new Subject(unit, campaign.structureDate(), campaign.form(), regime(campaign));
    }

    private @Nullable String regime(Campaign campaign) {
        return regime(campaign.form());
    }

    private @Nullable String regime(String form) {
        return catalogue.snapshot().form(form).map(FormChanged::regime).orElse(null);
    }
}
