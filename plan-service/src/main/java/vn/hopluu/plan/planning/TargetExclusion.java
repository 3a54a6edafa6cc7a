package vn.hopluu.plan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.plan.obligation.ActTerms;

/// That a unit left the population of a target, and why.
@Entity
@Table(name = "target_exclusion")
class TargetExclusion extends PlanAct {

    @Column(name = "target")
    private String target;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    protected TargetExclusion() {}

    TargetExclusion(ActTerms terms, String plan, String target, long unitId, Instant now) {
        super(terms.id(), plan, terms.reason(), now);
        this.target = target;
        this.unitId = unitId;
        this.legalBasis = terms.legalBasis();
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

    @Override
    List<@Nullable Object> content() {
        return Arrays.asList(plan(), target, unitId, reason(), legalBasis);
    }

    String target() {
        return target;
    }

    long unitId() {
        return unitId;
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }
}
