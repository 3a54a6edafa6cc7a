package vn.hopluu.plan.planning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.obligation.ActTerms;

/// What was done or said of a published plan under an id of its own, once. It stays on record.
@MappedSuperclass
abstract class PlanAct extends PanacheEntityBase {

    /// In place of what a plan's event does not tell: words of people stay with the plan.
    static final String LOST = "Nội dung đã mất khi phục hồi cơ sở dữ liệu";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "plan")
    private String plan;

    @Column(name = "reason")
    private String reason;

    @Column(name = "happened")
    private Instant happened;

    protected PlanAct() {}

    PlanAct(String id, String plan, String reason, Instant now) {
        this.id = id;
        this.plan = plan;
        this.reason = reason;
        this.happened = now.truncatedTo(ChronoUnit.MICROS);
    }

    /// All that it says, whenever it was said.
    abstract List<@Nullable Object> content();

    /// Whether it was done before.
    ///
    /// @param present what is on record under its id
    /// @throws RuntimeException a 422 problem where that says something else
    final boolean isOnRecord(@Nullable PlanAct present) {
        if (present != null && !present.content().equals(content())) {
            throw ActTerms.idTaken(id);
        }
        return present != null;
    }

    String id() {
        return id;
    }

    String plan() {
        return plan;
    }

    String reason() {
        return reason;
    }

    Instant happened() {
        return happened;
    }
}
