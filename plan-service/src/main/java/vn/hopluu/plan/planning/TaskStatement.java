package vn.hopluu.plan.planning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/// What was said of a task once, as it stays on record. The newest holds.
@Entity
@Table(name = "task_state")
class TaskStatement extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "plan")
    private String plan;

    @Column(name = "task")
    private String task;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "reason")
    private String reason;

    @Column(name = "evidence")
    private @Nullable String evidence;

    @Column(name = "happened")
    private Instant happened;

    @Column(name = "place", insertable = false, updatable = false)
    @Generated
    private long place;

    protected TaskStatement() {}

    TaskStatement(String id, String plan, String task, TaskStateBody.Terms terms, Instant now) {
        this.id = id;
        this.plan = plan;
        this.task = task;
        this.state = terms.state();
        this.reason = terms.reason();
        this.evidence = terms.evidence();
        this.happened = now;
    }

    /// The newest of each task of a plan, by the task's code.
    static Map<String, TaskStatement> newest(String plan) {
        List<TaskStatement> all = list(
                "plan = ?1 and place in (select max(place) from TaskStatement" + " where plan = ?1 group by task)",
                plan);
        Map<String, TaskStatement> byTask = new HashMap<>();
        all.forEach(one -> byTask.put(one.task, one));
        return byTask;
    }

    /// Whether both say the same of the same task, whenever they were said.
    boolean saysLike(TaskStatement other) {
        return plan.equals(other.plan)
                && task.equals(other.task)
                && state == other.state
                && reason.equals(other.reason)
                && Objects.equals(evidence, other.evidence);
    }

    String id() {
        return id;
    }

    TaskState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    Instant happened() {
        return happened;
    }
}
