package vn.hopluu.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.Outbox;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.list.Page;
import vn.hopluu.web.list.PageRequest;
import vn.hopluu.web.problem.Problem;

/// Lists a plan's tasks with how far they are, and takes what their leads say of them.
@ApplicationScoped
class TaskStates {

    private final PlanEvents events;
    private final UnitCodes codes;
    private final Outbox outbox;
    private final Clock clock;

    TaskStates(PlanEvents events, UnitCodes codes, Outbox outbox, Clock clock) {
        this.events = events;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// In the order of the plan.
    @Transactional
    Page<TaskView> list(String code, PageRequest page) {
        Plan plan = Plan.named(code);
        List<Task> tasks = plan.terms().tasks();
        int from = page.after().isEmpty() ? 0 : place(tasks, page.after()) + 1;
        return page.of(
                views(plan, tasks.stream().skip(from).limit(page.rowsToRead()).toList()), TaskView::code);
    }

    private static int place(List<Task> tasks, String code) {
        for (int place = 0; place < tasks.size(); place++) {
            if (tasks.get(place).code().equals(code)) {
                return place;
            }
        }
        throw PageRequest.notAKey(code);
    }

    /// @throws RuntimeException a 404, 409 or 422 problem; then nothing is stored
    @Transactional
    TaskView say(String code, String taskCode, TaskStateBody.Terms terms) {
        WriteLock.hold(WriteLock.Register.CATALOGUE);
        Plan plan = Plan.named(code);
        Task task = plan.terms().tasks().stream()
                .filter(one -> one.code().equals(taskCode))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_TASK, Message.of("plan.task-states.unknown-task", code, taskCode, code)));
        if (!plan.isPublished()) {
            throw Problem.of(PlanProblem.CONFLICT, Message.of("plan.task-states.conflict", code));
        }
        TaskStatement statement = new TaskStatement(code, taskCode, terms, clock.instant());
        if (!statement.isOnRecord(TaskStatement.findById(statement.id()))) {
            statement.persistAndFlush();
            plan.grow(clock.instant());
            outbox.write(events.of(plan));
        }
        return views(plan, List.of(task)).getFirst();
    }

    private List<TaskView> views(Plan plan, List<Task> tasks) {
        Map<String, TaskStatement> said = TaskStatement.newest(plan.code());
        Map<Long, UnitCodes.Called> called = codes.within(
                tasks.stream()
                        .flatMap(
                                task -> Stream.concat(Stream.ofNullable(task.leadId()), task.participantIds().stream()))
                        .distinct()
                        .toList(),
                plan.terms().days());
        Instant now = clock.instant();
        return tasks.stream()
                .map(task -> TaskView.of(task, said.get(task.code()), called, now))
                .toList();
    }
}
