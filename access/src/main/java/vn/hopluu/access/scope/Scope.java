package vn.hopluu.access.scope;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hopluu.access.hierarchy.UnitTree;
import vn.hopluu.access.identity.CallerRights;
import vn.hopluu.access.identity.Rights;
import vn.hopluu.access.identity.RightsLookup;
import vn.hopluu.events.AssignmentsChanged.Assignment;
import vn.hopluu.events.AssignmentsChanged.Handover;
import vn.hopluu.events.AssignmentsChanged.Role;
import vn.hopluu.web.access.CallerScope;
import vn.hopluu.web.access.Permission;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;
import vn.hopluu.web.problem.WebProblem;
import vn.hopluu.web.time.MachineTime;

/// Where the caller may do what. By default that is its own branch: what is read follows the structure of the day that
/// the figures follow, what is changed follows today's.
///
/// Whatever a caller may not read is not there: 404, as if nobody bore the code. What it may read and not
/// change is 403.
@ApplicationScoped
public class Scope implements CallerScope {

    private final CallerRights caller;
    private final RightsLookup lookup;
    private final UnitTree tree;
    private final Clock clock;
    private final Clock machineClock;
    private final boolean totalsAbove;

    Scope(
            CallerRights caller,
            RightsLookup lookup,
            UnitTree tree,
            Clock clock,
            @MachineTime Clock machineClock,
            @ConfigProperty(name = "hopluu.access.totals-above", defaultValue = "true") boolean totalsAbove) {
        this.caller = caller;
        this.lookup = lookup;
        this.tree = tree;
        this.clock = clock;
        this.machineClock = machineClock;
        this.totalsAbove = totalsAbove;
    }

    /// Two callers with the same assignments see the same.
    @Override
    public String name() {
        Rights rights = caller.now();
        return rights.isOpen() ? rights.user() : rights.assignments().toString();
    }

    /// Whether the caller sees everything, so that nothing needs to be left out.
    public boolean isOpen() {
        return caller.now().isOpen();
    }

    /// Whether the caller may do such a thing anywhere.
    public boolean permits(String permission) {
        return caller.now().permit(permission);
    }

    /// Whether the caller may read reports and figures of the unit.
    public boolean reads(Subject subject) {
        return reads(caller.now(), subject);
    }

    private boolean reads(Rights rights, Subject subject) {
        return rights.isOpen()
                || whole(rights, Permission.REPORTS_READ, subject).anyMatch(one -> oversees(one, subject));
    }

    /// Whether the caller of the request under way may still read, for an answer that goes on after it:
    /// what is assigned is looked up anew, and a token that has ended is good for nothing more.
    public BooleanSupplier stillReads(Subject subject) {
        Rights rights = caller.now();
        if (rights.isOpen()) {
            return () -> true;
        }
        Instant until = caller.until().orElse(Instant.MAX);
        return () -> machineClock.instant().isBefore(until) && reads(lookup.of(rights.user()), subject);
    }

    /// The sections that the caller may read of the unit's reports where it may not read the whole; none where it may
    /// read nothing.
    public Set<String> sectionsRead(Subject subject) {
        return caller.now()
                .allowing(Permission.REPORTS_READ, subject.form())
                .filter(one -> oversees(one, subject))
                .flatMap(one -> one.sections().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the caller may read the unit's own totals: it may read the unit, or the unit stands above its own, and
    /// what stands above is granted.
    public boolean readsTotals(Subject subject) {
        return reads(subject)
                || totalsAbove
                        && whole(Permission.ROLLUPS_READ, subject)
                                .anyMatch(one -> tree.overseers(one.unitId(), subject.day(), subject.regime())
                                        .contains(subject.unit()));
    }

    /// The units that the caller may read; empty where it may read all that there are.
    ///
    /// @param form null for what belongs to no form
    public Optional<Set<Long>> readable(LocalDate day, @Nullable String form, @Nullable String regime) {
        return overseen(caller.now().allowing(Permission.REPORTS_READ, form), day, regime);
    }

    /// The forms to which some of what the caller may read is limited.
    public Set<String> limitedTo() {
        return caller.now()
                .allowing(Permission.REPORTS_READ)
                .filter(one -> one.sections().isEmpty())
                .map(Assignment::form)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The units of which the caller may read something, be it a section, in whatever form and on
    /// whatever day; empty for all.
    public Optional<Set<Long>> candidates() {
        return overseenBy(caller.now().allowing(Permission.REPORTS_READ), null, null);
    }

    private Optional<Set<Long>> overseen(
            Stream<Assignment> allowing, @Nullable LocalDate day, @Nullable String regime) {
        return overseenBy(allowing.filter(one -> one.sections().isEmpty()), day, regime);
    }

    private Optional<Set<Long>> overseenBy(
            Stream<Assignment> allowing, @Nullable LocalDate day, @Nullable String regime) {
        if (caller.now().isOpen()) {
            return Optional.empty();
        }
        Set<Long> own = allowing.map(Assignment::unitId).collect(Collectors.toSet());
        return Optional.of(tree.overseen(own, day, regime));
    }

    /// Whether the caller may fill in, correct and withdraw the unit's report.
    ///
    /// @param consolidated whether it is the report with everything below the unit
    /// @param enteredBy the unit to which the report was transferred, null for none
    public boolean enters(Subject subject, boolean consolidated, @Nullable Long enteredBy) {
        return caller.now().isOpen()
                || whole(Permission.REPORTS_WRITE, subject)
                        .filter(one -> one.role() == Role.DATA_ENTRY || consolidated)
                        .anyMatch(one -> belongsTo(one, subject, enteredBy) || entersBelow(one, subject));
    }

    /// Whether the caller may hand the unit's draft in.
    public boolean submits(Subject subject, boolean consolidated, @Nullable Long enteredBy) {
        return enters(subject, consolidated, enteredBy)
                || whole(Permission.REPORTS_SUBMIT, subject)
                        .filter(one -> one.role() != Role.DATA_ENTRY && one.role() != Role.CONSOLIDATION)
                        .anyMatch(one -> belongsTo(one, subject, enteredBy));
    }

    /// Whether the caller may send the unit's report back.
    public boolean returns(Subject subject) {
        return caller.now().isOpen()
                || reviewing(subject, Role.CONSOLIDATION)
                || reviewing(subject, Role.APPRAISAL)
                || approvesRoot(subject);
    }

    /// Whether the caller may approve and lock the unit's report. Of a unit that has nobody above it, whoever signs
    /// there may.
    public boolean approves(Subject subject) {
        return caller.now().isOpen() || reviewing(subject, Role.CONSOLIDATION) || approvesRoot(subject);
    }

    /// The collecting office for which the caller may enter the unit's report from a paper: that of a
    /// consolidating role above the unit; empty where it has none.
    public Optional<Long> entersOnBehalf(Subject subject) {
        return whole(Permission.REPORTS_REVIEW, subject)
                .filter(one -> one.role() == Role.CONSOLIDATION)
                .filter(one -> standsAbove(one, subject))
                .map(Assignment::unitId)
                .findFirst();
    }

    /// Whether the caller may take a step of the review of the unit's report.
    ///
    /// @param role whose step it is
    /// @param inside whether it is taken inside the unit, on the draft
    /// @param section null where the step goes for the whole report
    public boolean takes(
            Role role, boolean inside, Subject subject, @Nullable String section, @Nullable Long enteredBy) {
        return caller.now().isOpen()
                || taking(role, inside, subject, section, enteredBy).findAny().isPresent();
    }

    /// For whom the caller signs where it takes such a step: for nobody where it does so by a role of its own.
    public Optional<Handover> signsFor(
            Role role, boolean inside, Subject subject, @Nullable String section, @Nullable Long enteredBy) {
        return signed(taking(role, inside, subject, section, enteredBy));
    }

    /// For whom the caller signs where it approves the report of a unit that has nobody above it.
    public Optional<Handover> approvesFor(Subject subject) {
        return reviewing(subject, Role.CONSOLIDATION) ? Optional.empty() : signed(approvingRoot(subject));
    }

    private static Optional<Handover> signed(Stream<Assignment> allowing) {
        List<Assignment> all = allowing.toList();
        return all.stream().allMatch(Assignment::signsForAnother)
                ? all.stream()
                        .map(Assignment::handover)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Assignment> taking(
            Role role, boolean inside, Subject subject, @Nullable String section, @Nullable Long enteredBy) {
        return caller.now()
                .allowing(Permission.REPORTS_STEP, subject.form())
                .filter(one -> one.role() == role)
                .filter(one -> one.sections().isEmpty()
                        || section != null && one.sections().contains(section))
                .filter(one -> inside ? belongsTo(one, subject, enteredBy) : standsAbove(one, subject));
    }

    /// Whether the caller may keep units, forms or plans of the unit's branch.
    public boolean administers(String permission, long unit) {
        Subject subject = today(unit);
        return administersEverything(permission) || whole(permission, subject).anyMatch(one -> oversees(one, subject));
    }

    /// Whether the caller may do so everywhere: identities are off, or a setting names the caller.
    public boolean administersEverything(String permission) {
        Rights rights = caller.now();
        return rights.isOpen() || rights.isAdministrator() && rights.permit(permission);
    }

    /// Whether the caller may read something of the unit by this permission, be it with one form alone.
    public boolean sees(String permission, long unit) {
        Subject subject = today(unit);
        return administersEverything(permission)
                || caller.now().allowing(permission).anyMatch(one -> oversees(one, subject));
    }

    /// The units for which the caller has the permission, be it with one form alone; empty where it has it everywhere.
    public Optional<Set<Long>> units(String permission) {
        if (administersEverything(permission)) {
            return Optional.empty();
        }
        Set<Long> own =
                caller.now().allowing(permission).map(Assignment::unitId).collect(Collectors.toSet());
        return Optional.of(tree.overseen(own, LocalDate.now(clock), null));
    }

    /// Whether a unit is of the caller's branch, or stands above it: what it orders is the caller's to know.
    public boolean relates(String permission, long unit) {
        Subject subject = today(unit);
        return sees(permission, unit)
                || caller.now()
                        .allowing(permission)
                        .anyMatch(one -> tree.overseers(one.unitId(), subject.day(), null)
                                .contains(unit));
    }

    /// Whether the caller is the head of the unit or of one that commands it: signs there for everything, and not in
    /// another one's place by substitution.
    public boolean heads(long unit) {
        return caller.now().isOpen() || heading().anyMatch(tree.commanders(unit, LocalDate.now(clock))::contains);
    }

    /// Whether the caller is the head of a unit that commands this one.
    public boolean headsFromAbove(long unit) {
        return caller.now().isOpen()
                || heading()
                        .anyMatch(own -> !tree.isOrSucceeds(own, unit)
                                && tree.commanders(unit, LocalDate.now(clock)).contains(own));
    }

    /// Whether the caller belongs to the unit, or to one that commands it: who else is assigned there is its to know.
    public boolean belongsToOrCommands(long unit) {
        return caller.now().isOpen()
                || caller.now().assignments().stream()
                        .map(Assignment::unitId)
                        .anyMatch(tree.commanders(unit, LocalDate.now(clock))::contains);
    }

    private Stream<Long> heading() {
        return caller.now()
                .allowing(Permission.ASSIGNMENTS_ACT, null)
                .filter(one -> one.sections().isEmpty() && !one.signsForAnother())
                .map(Assignment::unitId);
    }

    /// What belongs to no form, on today's structure.
    public Subject today(long unit) {
        return new Subject(unit, LocalDate.now(clock), null, null);
    }

    /// @param allowed whether the caller may
    /// @throws HttpProblem 403 where not
    public static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(WebProblem.FORBIDDEN, Message.of("access.scope.not-here"));
        }
    }

    /// @param there whether the thing is there for the caller
    /// @throws RuntimeException what says that it is not
    public static void require(boolean there, Supplier<? extends RuntimeException> unknown) {
        if (!there) {
            throw unknown.get();
        }
    }

    private Stream<Assignment> whole(String permission, Subject subject) {
        return whole(caller.now(), permission, subject);
    }

    private static Stream<Assignment> whole(Rights rights, String permission, Subject subject) {
        return rights.allowing(permission, subject.form())
                .filter(one -> one.sections().isEmpty());
    }

    private boolean oversees(Assignment one, Subject subject) {
        return tree.overseers(subject.unit(), subject.day(), subject.regime()).contains(one.unitId());
    }

    private boolean standsAbove(Assignment one, Subject subject) {
        return !tree.isOrSucceeds(one.unitId(), subject.unit()) && oversees(one, subject.on(LocalDate.now(clock)));
    }

    private boolean belongsTo(Assignment one, Subject subject, @Nullable Long enteredBy) {
        return tree.isOrSucceeds(one.unitId(), subject.unit()) || enteredBy != null && enteredBy == one.unitId();
    }

    private boolean entersBelow(Assignment one, Subject subject) {
        return one.role() == Role.DATA_ENTRY && one.branch() && oversees(one, subject.on(LocalDate.now(clock)));
    }

    private boolean reviewing(Subject subject, Role role) {
        return whole(Permission.REPORTS_REVIEW, subject)
                .filter(one -> one.role() == role)
                .anyMatch(one -> standsAbove(one, subject));
    }

    private boolean approvesRoot(Subject subject) {
        return approvingRoot(subject).findAny().isPresent();
    }

    private Stream<Assignment> approvingRoot(Subject subject) {
        return tree.isRoot(subject.unit(), LocalDate.now(clock))
                ? whole(Permission.REPORTS_REVIEW, subject)
                        .filter(one -> one.role() == Role.APPROVAL)
                        .filter(one -> tree.isOrSucceeds(one.unitId(), subject.unit()))
                : Stream.empty();
    }
}
