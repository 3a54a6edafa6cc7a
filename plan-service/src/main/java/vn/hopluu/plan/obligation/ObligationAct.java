package vn.hopluu.plan.obligation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// An act on an obligation, as it stays on record.
@Entity
@Table(name = "obligation_act")
class ObligationAct extends PanacheEntityBase {

    /// Of one statement.
    private static final int MOST_IDS = 1_000;

    /// What can be done to an obligation after publication.
    enum Kind {
        EXEMPT,
        EXTEND,
        ADD,
        TRANSFER
    }

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @Column
    private ObligationKey obligation;

    @Column(name = "reason")
    private String reason;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @Column(name = "due")
    private @Nullable Instant due;

    @Column(name = "to_id")
    private @Nullable Long toId;

    @Column(name = "happened")
    private Instant happened;

    @Column(name = "revision")
    private long revision;

    protected ObligationAct() {}

    ObligationAct(Kind kind, ObligationKey obligation, ActTerms terms, @Nullable Instant due, @Nullable Long toId) {
        this.id = terms.id();
        this.kind = kind;
        this.obligation = obligation;
        this.reason = terms.reason();
        this.legalBasis = terms.legalBasis();
        this.due = due;
        this.toId = toId;
    }

    /// Those on record under one of the ids.
    static Map<String, ObligationAct> onRecord(Collection<String> ids) {
        return ids.stream()
                .gather(Gatherers.windowFixed(MOST_IDS))
                .flatMap(some -> ObligationAct.<ObligationAct>stream("id in ?1", some))
                .collect(Collectors.toMap(ObligationAct::id, Function.identity()));
    }

    static List<ObligationAct> of(ObligationKey obligation) {
        return list("obligation = ?1 order by happened, id", obligation);
    }

    /// How many acts' ids begin like this.
    static long countOf(String prefix) {
        return count("id like ?1 escape '\\'", beginning(prefix));
    }

    /// Of an act on many obligations, whose ids begin with its own.
    ///
    /// @param same whether one on record is of this act
    /// @throws RuntimeException a 422 problem where it is of another one
    static void refuseAnother(String prefix, String id, Predicate<ObligationAct> same) {
        ObligationAct.<ObligationAct>find("id like ?1 escape '\\'", beginning(prefix))
                .firstResultOptional()
                .filter(present -> !same.test(present))
                .ifPresent(present -> {
                    throw ActTerms.idTaken(id);
                });
    }

    private static String beginning(String prefix) {
        return prefix.replace("_", "\\_") + "%";
    }

    boolean isExtensionTo(Instant moment, String saidReason) {
        return kind == Kind.EXTEND && moment.equals(due) && saidReason.equals(reason);
    }

    boolean isTransferFor(String saidReason) {
        return kind == Kind.TRANSFER && saidReason.equals(reason);
    }

    /// Whether both say the same, wherever and whenever they were said.
    boolean saysLike(ObligationAct other) {
        return kind == other.kind
                && obligation.equals(other.obligation)
                && reason.equals(other.reason)
                && Objects.equals(legalBasis, other.legalBasis)
                && Objects.equals(due, other.due)
                && Objects.equals(toId, other.toId);
    }

    /// Puts it on record.
    void done(Obligation after, Instant now) {
        happened = now;
        revision = after.revision();
        persist();
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    ObligationKey obligation() {
        return obligation;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }

    @Nullable
    Instant due() {
        return due;
    }

    @Nullable
    Long toId() {
        return toId;
    }

    Instant happened() {
        return happened;
    }
}
