package vn.hopluu.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets one task run at a time, and decides at each step whose turn it is. Tasks are threads only so that the services'
/// code can be stopped in the middle; nothing ever runs beside anything else.
final class Scheduler {

    /// No simulation is longer; one that is goes round in circles.
    static final int MOST_STEPS = 200_000;

    private static final int ONE_CRASH_IN = 90;

    private final SeededRandom chance;
    private final Consumer<String> trace;
    private final Semaphore returned = new Semaphore(0);
    private List<Task> tasks = new ArrayList<>();
    private @Nullable Task running;
    private int steps;

    Scheduler(SeededRandom chance, Consumer<String> trace) {
        this.chance = chance;
        this.trace = trace;
    }

    /// A script under way.
    private final class Task implements Runnable {

        private final String name;
        private final Runnable script;
        private final Semaphore turn = new Semaphore(0);
        private BooleanSupplier ready = () -> true;
        private final boolean mortal;
        private boolean ended;
        private boolean abandoned;
        private @Nullable Throwable failure;

        Task(String name, boolean mortal, Runnable script) {
            this.name = name;
            this.mortal = mortal;
            this.script = script;
        }

        @Override
        public void run() {
            turn.acquireUninterruptibly();
            try {
                if (!abandoned) {
                    script.run();
                }
            } catch (Throwable thrown) {
                failure = thrown;
            }
            ended = true;
            returned.release();
        }

        void pause(BooleanSupplier until) {
            goOnUnlessAbandoned();
            ready = until;
            returned.release();
            turn.acquireUninterruptibly();
            goOnUnlessAbandoned();
        }

        private void goOnUnlessAbandoned() {
            if (abandoned) {
                throw new Abandoned();
            }
        }
    }

    /// The simulation has failed already; a task that waits is let go. No script expects it.
    private static final class Abandoned extends Error {

        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("abandoned", null, false, false);
        }
    }

    /// Adds a task that is never struck down.
    void add(String name, Runnable script) {
        start(new Task(name, false, script));
    }

    /// Adds a task that may end at any step, by a [Crash] that its script has to expect.
    void addMortal(String name, Runnable script) {
        start(new Task(name, true, script));
    }

    private void start(Task task) {
        tasks.add(task);
        Thread.ofVirtual().name(task.name).start(task);
    }

    /// Runs all tasks to their ends.
    ///
    /// @throws IllegalStateException where nobody can go on, or nobody comes to an end
    void run() {
        try {
            while (!tasks.stream().allMatch(task -> task.ended)) {
                turnOf(next());
            }
        } finally {
            abandonAll();
        }
    }

    private Task next() {
        List<Task> ready = tasks.stream()
                .filter(task -> !task.ended && task.ready.getAsBoolean())
                .toList();
        if (ready.isEmpty()) {
            throw new IllegalStateException("nobody can go on: "
                    + tasks.stream()
                            .filter(task -> !task.ended)
                            .map(task -> task.name)
                            .toList());
        }
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException("no end after " + steps + " steps");
        }
        return chance.any(ready);
    }

    private void turnOf(Task task) {
        running = task;
        task.turn.release();
        returned.acquireUninterruptibly();
        Throwable failure = task.failure;
        if (failure != null) {
            task.failure = null;
            throw new IllegalStateException(task.name + ": " + failure, failure);
        }
    }

    private void abandonAll() {
        for (Task task : tasks) {
            if (!task.ended) {
                task.abandoned = true;
                task.turn.release();
                returned.acquireUninterruptibly();
            }
        }
        tasks = new ArrayList<>();
    }

    /// The running task stops here; others may go on before it does. It may crash here.
    void step(String what) {
        await(what, () -> true);
    }

    /// The running task stops here until a condition holds when its turn comes. It may crash here.
    void await(String what, BooleanSupplier condition) {
        Task task = current();
        task.pause(condition);
        trace.accept(task.name + ": " + what);
        if (task.mortal && chance.disaster(ONE_CRASH_IN)) {
            trace.accept(task.name + " CRASHES before: " + what);
            throw new Crash(what);
        }
    }

    /// How many steps were taken: what a clock would say.
    int steps() {
        return steps;
    }

    /// Who runs: the owner of locks and transactions.
    Object owner() {
        return current();
    }

    private Task current() {
        Task task = running;
        if (task == null) {
            throw new IllegalStateException("nobody runs");
        }
        return task;
    }
}
