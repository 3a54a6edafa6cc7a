package vn.hopluu.plan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;

/// What was said of a task once. The newest holds.
@Entity
@Table(name = "task_state")
class TaskStatement extends PlanAct {

    @Column(name = "task")
    private String task;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "evidence")
    private @Nullable String evidence;

    @Column(name = "place", insertable = false, updatable = false)
    @Generated
    private long place;

    protected TaskStatement() {}

    TaskStatement(String plan, String task, TaskStateBody.Terms terms, Instant now) {
        super(terms.id(), plan, terms.reason(), now);
        this.task = task;
        this.state = terms.state();
        this.evidence = terms.evidence();
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

    /// What a plan's event tells that a restored database has lost: how far each task is, without the words.
    static void recover(PlanChanged told) {
        Map<String, TaskStatement> known = newest(told.code());
        for (PlanChanged.Task task : told.tasks()) {
            PlanChanged.Progress progress = task.progress();
            TaskStatement before = known.get(task.code());
            if (progress != null && (before == null || before.happened().isBefore(progress.saidAt()))) {
                String id = "recovered/" + told.code() + "/" + task.code() + "/" + progress.saidAt();
                TaskState state = TaskState.valueOf(progress.state().name());
                String evidence = state == TaskState.DONE ? LOST : null;
                new TaskStatement(
                                told.code(),
                                task.code(),
                                new TaskStateBody.Terms(id, state, LOST, evidence),
                                progress.saidAt())
                        .persist();
            }
        }
    }

    PlanChanged.Progress toEvent() {
        return new PlanChanged.Progress(PlanChanged.TaskState.valueOf(state.name()), happened());
    }

    @Override
    List<@Nullable Object> content() {
        return Arrays.asList(plan(), task, state, reason(), evidence);
    }

    TaskState state() {
        return state;
    }

    @Nullable
    String evidence() {
        return evidence;
    }
}
