package vn.hopluu.plan.obligation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ObligationChanged.State;
import vn.hopluu.events.Revisions;
import vn.hopluu.plan.calendar.Due;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// An obligation (nghĩa vụ báo cáo): one unit owes one report of a campaign.
///
/// Each legal move is a method here; a move that the state does not allow is a 409 problem that says what is possible.
@Entity
@Table(name = "obligation")
public class Obligation extends PanacheEntityBase {

    /// That somebody owes it, and whoever has to enter it has ended before `:today`.
    static final String WITHOUT_OWNER = "state <> EXEMPT and not exists (select 1 from Unit u join u.versions v"
            + " where u.id = coalesce(enteredById, key.unitId) and (v.validTo is null or v.validTo >= :today))";

    @EmbeddedId
    @Column
    private ObligationKey key;

    @Column(name = "revision")
    private long revision;

    @Column(name = "plan")
    private String plan;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "due")
    private @Nullable Instant due;

    @Column(name = "undetermined")
    private @Nullable String undetermined;

    @Column(name = "cut_off")
    private @Nullable LocalDate cutOff;

    @Column(name = "entered_by_id")
    private @Nullable Long enteredById;

    @Embedded
    private @Nullable ReportRecipients superiors;

    protected Obligation() {}

    Obligation(ObligationKey key) {
        this.key = key;
    }

    /// @param plan the plan that fixes it
    /// @param cutOff the last day that its figures speak of, where the plan orders one
    public Obligation(
            ObligationKey key,
            String plan,
            Due due,
            ReportRecipients superiors,
            @Nullable LocalDate cutOff,
            Instant now) {
        this.cutOff = cutOff;
        this.key = key;
        this.plan = plan;
        this.state = State.OWED;
        this.superiors = superiors;
        this.due = due.at();
        this.undetermined = due.undetermined();
        this.revision = Revisions.next(0, now);
    }

    public static Optional<Obligation> named(ObligationKey key) {
        return findByIdOptional(key);
    }

    /// All of a campaign.
    public static List<Obligation> ofCampaign(String form, String period) {
        return list("key.form = ?1 and key.period = ?2", form, period);
    }

    /// Those that somebody owes and that have no due moment yet.
    public static List<Obligation> undetermined() {
        return list("due is null and state <> ?1 order by key.form, key.period, key.unitId", State.EXEMPT);
    }

    /// Those that these units have to enter, their own or transferred to them, that are due then or later or at a
    /// moment that cannot be said yet.
    ///
    /// @param units by id
    public static List<Obligation> openOf(Collection<Long> units, Instant from) {
        return list(
                "state <> ?1 and (due is null or due >= ?2) and (enteredById is null and key.unitId in ?3"
                        + " or enteredById in ?3) order by key.form, key.period, key.unitId, key.coverage",
                State.EXEMPT,
                from,
                units);
    }

    /// Those of a plan that nobody is left to enter: neither their unit stands nor the one they were
    /// transferred to.
    static List<Obligation> withoutOwner(String plan, LocalDate today, int most) {
        return Obligation.<Obligation>find(
                        "plan = :plan and " + WITHOUT_OWNER
                                + " order by key.form, key.period, key.unitId, key.coverage",
                        Map.of("plan", plan, "today", today))
                .page(0, most)
                .list();
    }

    static long countWithoutOwner(String plan, LocalDate today) {
        return count("plan = :plan and " + WITHOUT_OWNER, Map.of("plan", plan, "today", today));
    }

    /// Some that are owed and due in an interval, both ends included.
    static List<Obligation> dueIn(Instant from, Instant to, int most) {
        return Obligation.<Obligation>find(
                        "state <> ?1 and due >= ?2 and due <= ?3 order by key.unitId, key.form, key.period, key.coverage",
                        State.EXEMPT,
                        from,
                        to)
                .page(0, most)
                .list();
    }

    static long countDueIn(Instant from, Instant to) {
        return count("state <> ?1 and due >= ?2 and due <= ?3", State.EXEMPT, from, to);
    }

    public ObligationKey key() {
        return key;
    }

    public long revision() {
        return revision;
    }

    public String plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    public Due due() {
        return new Due(due, undetermined);
    }

    @Nullable
    LocalDate cutOff() {
        return cutOff;
    }

    public @Nullable Long enteredById() {
        return enteredById;
    }

    /// The unit itself, or the one that it was transferred to.
    long toBeEnteredBy() {
        return enteredById == null ? key.unitId() : enteredById;
    }

    /// Of a root's report all parts are null, and Hibernate reads such an embeddable as none.
    ReportRecipients superiors() {
        return superiors == null ? ReportRecipients.NONE : superiors;
    }

    /// Nobody owes it any more.
    public void exempt(Instant now) {
        refuseExempt();
        state = State.EXEMPT;
        grow(now);
    }

    /// It stays a report of its unit; the successor enters it.
    public void transferTo(long successor, Instant now) {
        refuseExempt();
        if (successor == key.unitId()) {
            throw refused(Message.of("plan.obligation.own-successor"));
        }
        state = State.TRANSFERRED;
        enteredById = successor;
        grow(now);
    }

    /// It may be handed in later than was said; or, where nothing could be said yet, by then.
    public void extend(Instant later, Instant now) {
        refuseExempt();
        if (due != null && !later.isAfter(due)) {
            throw refused(Message.of("plan.obligation.not-later", later, due));
        }
        if (!later.isAfter(now)) {
            throw refused(Message.of("plan.obligation.past", later));
        }
        due = later;
        undetermined = null;
        grow(now);
    }

    /// It is owed again, after an exemption.
    void owe(Instant by, Instant now) {
        if (state != State.EXEMPT) {
            throw refused(Message.of("plan.obligation.owed-already"));
        }
        state = State.OWED;
        enteredById = null;
        due = by;
        undetermined = null;
        grow(now);
    }

    /// What could not be said at publication can be said now.
    ///
    /// @return whether anything is different now
    public boolean determine(Due found, Instant now) {
        if (due != null || found.equals(due())) {
            return false;
        }
        due = found.at();
        undetermined = found.undetermined();
        grow(now);
        return true;
    }

    void become(ObligationChanged event) {
        plan = event.plan();
        state = State.valueOf(event.state().name());
        due = event.due();
        undetermined = event.undetermined();
        enteredById = event.enteredById();
        superiors = new ReportRecipients(event.recipientId(), event.intermediaryId(), event.addresseeId());
        cutOff = event.cutOff();
        revision = event.revision();
    }

    public ObligationChanged toEvent() {
        ReportRecipients to = superiors();
        return new ObligationChanged(
                key.unitId(),
                key.form(),
                key.period(),
                key.coverage(),
                revision,
                plan,
                state,
                due,
                undetermined,
                enteredById,
                to.recipientId(),
                to.intermediaryId(),
                to.addresseeId(),
                cutOff);
    }

    private void refuseExempt() {
        if (state == State.EXEMPT) {
            throw refused(Message.of("plan.obligation.exempt"));
        }
    }

    private RuntimeException refused(Message why) {
        return Problem.of(PlanProblem.ACT_REFUSED, Message.of("plan.obligation.refused", key, state, why));
    }

    private void grow(Instant now) {
        revision = Revisions.next(revision, now);
    }
}
