package vn.hopluu.plan.reorganisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.Revisions;

/// A reorganisation that was applied. It stays as it is: what it did wrong, another one mends.
@Entity
@Table(name = "reorganisation")
class Reorganisation extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "revision")
    private long revision;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "applied_at")
    private Instant appliedAt;

    /// The body as it came, by which the same one is recognised when it comes again.
    @Column(name = "body")
    @JdbcTypeCode(SqlTypes.JSON)
    private ReorganisationBody body;

    @Column(name = "outcome")
    @JdbcTypeCode(SqlTypes.JSON)
    private ReorganisationResult outcome;

    @ElementCollection
    @CollectionTable(name = "succession", joinColumns = @JoinColumn(name = "reorganisation"))
    private List<SuccessionLink> successions = new ArrayList<>();

    protected Reorganisation() {}

    Reorganisation(String code) {
        this.code = code;
    }

    Reorganisation(ReorganisationDraft draft, ReorganisationBody body, Instant now) {
        this.code = draft.stated().code();
        this.revision = Revisions.next(0, now);
        this.effectiveDate = draft.stated().effective();
        this.legalBasis = draft.stated().legalBasis();
        this.appliedAt = now;
        this.body = body;
        this.outcome = draft.outcome();
        this.successions.addAll(draft.plan().links());
    }

    /// The next ones in the order of their codes.
    static List<Reorganisation> after(String last, int most) {
        return Reorganisation.<Reorganisation>find("code > ?1 order by code", last)
                .page(0, most)
                .list();
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    LocalDate effectiveDate() {
        return effectiveDate;
    }

    String legalBasis() {
        return legalBasis;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    ReorganisationResult outcome() {
        return outcome;
    }

    List<SuccessionLink> successions() {
        return List.copyOf(successions);
    }

    /// The units that came to be by it; none where a restore lost what it made of each.
    Set<Long> created() {
        return outcome.units().stream()
                .filter(unit -> unit.outcome() == UnitChange.Outcome.CREATED)
                .map(UnitChange::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean wasStatedBy(ReorganisationBody other) {
        return body.equals(other);
    }

    /// What each unit was before and after is told by the units' events; the body that stated it is lost.
    void become(ReorganisationChanged event) {
        revision = event.revision();
        effectiveDate = event.effectiveDate();
        legalBasis = event.legalBasis();
        successions.clear();
        event.successions().forEach(told -> successions.add(SuccessionLink.of(told)));
        if (body == null) {
            appliedAt = Instant.EPOCH.plus(event.revision(), ChronoUnit.MICROS);
            body = new ReorganisationBody(code, effectiveDate.toString(), legalBasis, List.of(), List.of());
            outcome = new ReorganisationResult(List.of(), List.of(), List.of());
        }
    }

    ReorganisationChanged toEvent() {
        return new ReorganisationChanged(
                code,
                revision,
                effectiveDate,
                legalBasis,
                successions.stream().map(SuccessionLink::toEvent).toList());
    }
}
