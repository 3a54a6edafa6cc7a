package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.scope.Scope;
import vn.hopluu.access.scope.Subject;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.access.Permission;

/// Which reports the caller may see, and what it may do to which.
@ApplicationScoped
public class ReportScope {

    /// More units than a province has. Whoever sees more sees most of what there is, and the rest is left out row by
    /// row.
    private static final int MOST_IN_A_QUERY = 5_000;

    private final Scope scope;
    private final Obligations obligations;
    private final ReferenceCache known;
    private final Clock clock;

    ReportScope(Scope scope, Obligations obligations, ReferenceCache known, Clock clock) {
        this.scope = scope;
        this.obligations = obligations;
        this.known = known;
        this.clock = clock;
    }

    private record RegimeOf(String form) {}

    /// Whether the caller may read the unit's reports of a campaign.
    public boolean reads(long unit, Campaign campaign) {
        return scope.reads(subject(unit, campaign));
    }

    /// Whether the caller may read what the unit has in registers.
    public boolean reads(long unit) {
        return scope.reads(scope.today(unit));
    }

    /// Whether the caller may read the unit's reports of a campaign, or answers for a section of them.
    public boolean readsSomething(long unit, Campaign campaign) {
        return reads(unit, campaign)
                || !scope.sectionsRead(subject(unit, campaign)).isEmpty();
    }

    /// The sections of the unit's reports for which the caller answers, and more of which it does not
    /// read; empty where it reads the whole.
    public Optional<Set<String>> onlySections(long unit, Campaign campaign) {
        return reads(unit, campaign) ? Optional.empty() : Optional.of(scope.sectionsRead(subject(unit, campaign)));
    }

    /// Whether the caller may read what the unit has in a register: its branch is the caller's, be it for a form alone
    /// that counts from the register.
    ///
    /// @param indicators that are counted from it
    public boolean readsRegister(long unit, Set<String> indicators) {
        LocalDate today = LocalDate.now(clock);
        return reads(unit)
                || Form.asking(scope.limitedTo(), indicators).stream()
                        .anyMatch(form -> scope.reads(new Subject(unit, today, form, regime(form))));
    }

    /// The units whose entries in a register a list may hold, of those asked for; null for all.
    ///
    /// @param asked null where all are asked for
    /// @param indicators that are counted from it
    public @Nullable List<Long> withinRegister(@Nullable Collection<Long> asked, Set<String> indicators) {
        LocalDate today = LocalDate.now(clock);
        Optional<Set<Long>> readable = scope.readable(today, null, null);
        if (readable.isEmpty()) {
            return asked == null ? null : List.copyOf(asked);
        }
        Set<Long> all = new HashSet<>(readable.get());
        Form.asking(scope.limitedTo(), indicators)
                .forEach(form -> scope.readable(today, form, regime(form)).ifPresent(all::addAll));
        return asked == null
                ? List.copyOf(all)
                : asked.stream().filter(all::contains).toList();
    }

    /// The units whose entries a list may hold, of those asked for; null for all.
    ///
    /// @param asked null where all are asked for
    public @Nullable List<Long> within(@Nullable Collection<Long> asked) {
        Optional<Set<Long>> readable = scope.readable(LocalDate.now(clock), null, null);
        if (readable.isEmpty()) {
            return asked == null ? null : List.copyOf(asked);
        }
        return asked == null
                ? List.copyOf(readable.get())
                : asked.stream().filter(readable.get()::contains).toList();
    }

    /// The units whose reports may be the caller's to read, on whatever day; null where a query would not gain by it.
    /// Each row is asked about by [#reads] all the same.
    public @Nullable Set<Long> candidates() {
        return scope.candidates()
                .filter(units -> units.size() <= MOST_IN_A_QUERY)
                .orElse(null);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller may not fill the report in
    public void requireEntry(long unit, Campaign campaign, Coverage coverage) {
        Scope.require(mayEnter(unit, campaign, coverage));
    }

    /// Whether the caller may fill the report in, correct and withdraw it.
    public boolean mayEnter(long unit, Campaign campaign, Coverage coverage) {
        if (!scope.permits(Permission.REPORTS_WRITE)) {
            return false;
        }
        Subject subject = subject(unit, campaign);
        boolean consolidated = coverage == Coverage.CONSOLIDATED;
        return scope.enters(subject, consolidated, null)
                || scope.enters(subject, consolidated, obligations.enteredBy(unit, campaign, coverage));
    }

    /// Whether the caller may hand the report in.
    public boolean maySubmit(long unit, Campaign campaign, Coverage coverage) {
        if (!scope.permits(Permission.REPORTS_SUBMIT)) {
            return false;
        }
        Subject subject = subject(unit, campaign);
        boolean consolidated = coverage == Coverage.CONSOLIDATED;
        return scope.submits(subject, consolidated, null)
                || scope.submits(subject, consolidated, obligations.enteredBy(unit, campaign, coverage));
    }

    /// Whether the caller may send the report back.
    public boolean mayReturn(long unit, Campaign campaign) {
        return scope.returns(subject(unit, campaign));
    }

    /// Whether the caller may approve and lock the report.
    public boolean mayApprove(long unit, Campaign campaign) {
        return scope.approves(subject(unit, campaign));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the step is not the caller's
    public void requireStep(
            Role role, boolean inside, long unit, Campaign campaign, Coverage coverage, @Nullable String section) {
        Long enteredBy = inside ? obligations.enteredBy(unit, campaign, coverage) : null;
        Scope.require(scope.takes(role, inside, subject(unit, campaign), section, enteredBy));
    }

    /// The collecting office for which the caller may enter the report from a paper.
    ///
    /// @param otherwise who collects it, which counts where everybody may do everything
    public Optional<Long> entersOnBehalf(long unit, Campaign campaign, @Nullable Long otherwise) {
        return scope.isOpen() ? Optional.ofNullable(otherwise) : scope.entersOnBehalf(subject(unit, campaign));
    }

    /// For whom the caller signs where it takes such a step.
    public Optional<Handover> signsFor(
            Role role, boolean inside, long unit, Campaign campaign, Coverage coverage, @Nullable String section) {
        Long enteredBy = inside ? obligations.enteredBy(unit, campaign, coverage) : null;
        return scope.signsFor(role, inside, subject(unit, campaign), section, enteredBy);
    }

    /// For whom the caller signs where it approves the report.
    public Optional<Handover> approvesFor(long unit, Campaign campaign) {
        return scope.approvesFor(subject(unit, campaign));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller may not keep the unit's registers
    public void requireEntry(long unit) {
        Scope.require(scope.enters(scope.today(unit), false, null));
    }

    private Subject subject(long unit, Campaign campaign) {
        return new Subject(unit, campaign.structureDate(), campaign.form(), regime(campaign.form()));
    }

    private @Nullable String regime(String form) {
        return known.get(
                        new RegimeOf(form),
                        String.class,
                        () -> Form.of(form)
                                .map(one ->
                                        Objects.requireNonNull(one.description().regime())))
                .orElse(null);
    }
}
