package vn.hopluu.plan.planning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.obligation.ActTerms;

/// That a unit left the population of a target, and why. It stays on record.
@Entity
@Table(name = "target_exclusion")
class TargetExclusion extends PanacheEntityBase {

    private static final String LOST = "Lý do đã mất khi phục hồi cơ sở dữ liệu";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "plan")
    private String plan;

    @Column(name = "target")
    private String target;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @Column(name = "happened")
    private Instant happened;

    protected TargetExclusion() {}

    TargetExclusion(ActTerms terms, String plan, String target, long unitId, Instant now) {
        this.id = terms.id();
        this.plan = plan;
        this.target = target;
        this.unitId = unitId;
        this.reason = terms.reason();
        this.legalBasis = terms.legalBasis();
        this.happened = now;
    }

    /// Who left each target of a plan, by the target's id; in the order of their ids.
    static Map<String, List<Long>> ofPlan(String plan) {
        return TargetExclusion.<TargetExclusion>list("plan = ?1 order by unitId", plan).stream()
                .collect(Collectors.groupingBy(
                        one -> one.target, Collectors.mapping(one -> one.unitId, Collectors.toList())));
    }

    static Optional<TargetExclusion> of(String plan, String target, long unitId) {
        return TargetExclusion.<TargetExclusion>find("plan = ?1 and target = ?2 and unitId = ?3", plan, target, unitId)
                .firstResultOptional();
    }

    /// What a plan's event tells that a restored database has lost. The reason does not travel.
    static void recover(PlanChanged told) {
        for (PlanChanged.Target target : told.targets()) {
            for (long unit : target.excludedIds()) {
                if (of(told.code(), target.id(), unit).isEmpty()) {
                    String id = "recovered/" + told.code() + "/" + target.id() + "/" + unit;
                    new TargetExclusion(
                                    new ActTerms(id, LOST, null), told.code(), target.id(), unit, told.publishedAt())
                            .persist();
                }
            }
        }
    }

    /// A page in the order of the units' ids.
    static List<TargetExclusion> after(String plan, String target, long unitId, int most) {
        return TargetExclusion.<TargetExclusion>find(
                        "plan = ?1 and target = ?2 and unitId > ?3 order by unitId", plan, target, unitId)
                .page(0, most)
                .list();
    }

    /// Whether both say the same, whenever they were said.
    boolean saysLike(TargetExclusion other) {
        return plan.equals(other.plan)
                && target.equals(other.target)
                && unitId == other.unitId
                && reason.equals(other.reason)
                && Objects.equals(legalBasis, other.legalBasis);
    }

    String id() {
        return id;
    }

    String plan() {
        return plan;
    }

    String target() {
        return target;
    }

    long unitId() {
        return unitId;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }

    Instant happened() {
        return happened;
    }
}
