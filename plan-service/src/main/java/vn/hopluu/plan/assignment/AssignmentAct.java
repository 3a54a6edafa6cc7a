package vn.hopluu.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.plan.time.DateRange;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// That a head sent somebody on leave, replaced him, or named who signs. Rows are only ever added.
@Entity
@Table(name = "assignment_act")
class AssignmentAct extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "cause")
    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "user_id")
    private String user;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "other")
    private @Nullable String other;

    @Column(name = "signature")
    @Enumerated(EnumType.STRING)
    private @Nullable Signature signature;

    @Column(name = "form")
    private @Nullable String form;

    @Column(name = "reason")
    private String reason;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "happened")
    private Instant happened;

    /// What an act says.
    ///
    /// @param user whose roles it concerns
    /// @param other who has them now; null for nobody
    /// @param form of a substitution, where it is for one form alone
    record Terms(
            String id,
            Cause cause,
            String user,
            long unitId,
            DateRange days,
            @Nullable String other,
            @Nullable Signature signature,
            @Nullable String form,
            String reason,
            @Nullable String legalBasis) {}

    protected AssignmentAct() {}

    AssignmentAct(Terms terms, String by, Instant now) {
        this.id = terms.id();
        this.cause = terms.cause();
        this.user = terms.user();
        this.unitId = terms.unitId();
        this.validFrom = terms.days().from();
        this.validTo = terms.days().to();
        this.other = terms.other();
        this.signature = terms.signature();
        this.form = terms.form();
        this.reason = terms.reason();
        this.legalBasis = terms.legalBasis();
        this.madeBy = by;
        this.happened = now.truncatedTo(ChronoUnit.MICROS);
    }

    /// What is on record under an id.
    ///
    /// @throws RuntimeException a 422 problem where it says something else
    static Optional<AssignmentAct> onRecord(Terms terms) {
        Optional<AssignmentAct> present = findByIdOptional(terms.id());
        if (present.isPresent() && !present.get().terms().equals(terms)) {
            throw Problem.of(PlanProblem.ACT_ID_TAKEN, Message.of("plan.obligation.act-id-taken", terms.id()));
        }
        return present;
    }

    /// A page, the newest first.
    ///
    /// @param units those whose acts may be seen, or null for all
    /// @param user whose they are: who is away, ends or is signed for, or who has the roles now; null for all
    static List<AssignmentAct> before(
            Instant moment, String id, @Nullable Collection<Long> units, @Nullable String user, int most) {
        StringBuilder where = new StringBuilder("(happened < :moment or happened = :moment and id > :id)");
        Parameters parameters = Parameters.with("moment", moment).and("id", id);
        if (user != null) {
            where.append(" and (user = :user or other = :user)");
            parameters.and("user", user);
        }
        if (units != null) {
            where.append(" and unitId in :units");
            parameters.and("units", units);
        }
        return AssignmentAct.<AssignmentAct>find(where + " order by happened desc, id", parameters)
                .page(0, most)
                .list();
    }

    Terms terms() {
        return new Terms(
                id, cause, user, unitId, new DateRange(validFrom, validTo), other, signature, form, reason, legalBasis);
    }

    String madeBy() {
        return madeBy;
    }

    Instant happened() {
        return happened;
    }
}
