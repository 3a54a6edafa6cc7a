package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.hopluu.launcher.LauncherException;
import vn.hopluu.launcher.process.ProcessIdentity;
import vn.hopluu.launcher.process.Wait;

/// Starts dead parts again, with growing waits, and gives a part up that dies too often. What the state file names is
/// to run; `down` empties it, and takes the lock without which nothing is started.
public final class Supervisor {

    private static final Duration STEP = Duration.ofMillis(500);

    private final Stack stack;
    private final boolean own;
    private final Clock clock;
    private final Consumer<String> say;
    private final Map<Part, RestartPolicy> restarts = new EnumMap<>(Part.class);
    private final Map<Part, Supervision.Trouble> troubles = new EnumMap<>(Part.class);
    private final Set<ProcessIdentity> seen = new HashSet<>();
    private String lastComplaint = "";
    private boolean isFull;

    /// @param own whether this is a process of its own, and not a launcher at a terminal
    /// @param say is told each change of state, a line each
    public Supervisor(Stack stack, boolean own, Clock clock, Consumer<String> say) {
        this.stack = stack;
        this.own = own;
        this.clock = clock;
        this.say = say;
    }

    /// Watches until the parts are stopped.
    ///
    /// @param goesOn whether to go on watching
    /// @return whether they were stopped on purpose; false when every part was given up, which ends the watch of a
    ///     launcher at a terminal
    public boolean watch(BooleanSupplier goesOn) {
        publish();
        try {
            while (goesOn.getAsBoolean()) {
                Optional<StackState> state = known();
                if (state.isPresent()) {
                    look(state.get());
                    if (!own && isNothingLeft(state.get())) {
                        return false;
                    }
                } else if (isStopped()) {
                    return true;
                }
                Wait.pause(STEP);
            }
            return true;
        } finally {
            stack.supervisionFile().deleteIf(me());
        }
    }

    /// Nothing, too, where the file cannot be read at this moment.
    private Optional<StackState> known() {
        try {
            return stack.state().filter(state -> state.mode() != StackState.Mode.STOPPING);
        } catch (LauncherException e) {
            complain(e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isStopped() {
        try {
            return stack.state()
                    .filter(state -> state.mode() != StackState.Mode.STOPPING)
                    .isEmpty();
        } catch (LauncherException e) {
            return false;
        }
    }

    private void look(StackState state) {
        keepLogsSmall(state);
        Instant now = clock.instant();
        for (PartState part : state.parts()) {
            if (part.process().isAlive()) {
                welcomeBack(part.part());
            } else if (seen.add(part.process())) {
                String lastWords = stack.home().log(part.part()).lastWords();
                note(part.part(), now, "pid " + part.pid() + " has ended", lastWords);
            }
        }
        List<Part> due = due(state, now);
        if (!due.isEmpty() && hasRoom(due, now)) {
            startAgain(due);
        }
    }

    /// A full disk is no death: the parts are started as soon as there is room.
    private boolean hasRoom(List<Part> due, Instant now) {
        Optional<String> lack = DiskSpace.lack(stack.home(), due);
        if (lack.isPresent() && !isFull) {
            due.forEach(part -> tell(part, lack.get(), now));
            say.accept(lack.get());
        }
        isFull = lack.isPresent();
        return !isFull;
    }

    private boolean isNothingLeft(StackState state) {
        return !state.parts().isEmpty() && state.parts().stream().allMatch(part -> isGivenUp(part.part()));
    }

    /// A service waits for Kafka and PostgreSQL, Keycloak for PostgreSQL: without them it would only die again.
    private List<Part> due(StackState state, Instant now) {
        List<Part> due = new ArrayList<>();
        for (Part part : Part.values()) {
            boolean isDead =
                    state.part(part).filter(known -> !known.process().isAlive()).isPresent();
            if (isDead
                    && !isGivenUp(part)
                    && !now.isBefore(restartsOf(part).nextStart())
                    && mayStart(part, state, due)) {
                due.add(part);
            }
        }
        return due;
    }

    private static boolean mayStart(Part part, StackState state, List<Part> due) {
        return part.needs().stream()
                .filter(needed -> state.part(needed).isPresent())
                .allMatch(needed -> state.running(needed).isPresent() || due.contains(needed));
    }

    private void startAgain(List<Part> due) {
        try {
            List<Part> started = stack.startAgain(due, say);
            started.forEach(part -> say.accept(part.partName() + " runs again"));
        } catch (LauncherException e) {
            say.accept(e.getMessage());
            stack.state()
                    .ifPresent(state -> due.stream()
                            .filter(part -> state.running(part).isEmpty())
                            .forEach(part -> {
                                state.part(part).ifPresent(known -> seen.add(known.process()));
                                note(part, clock.instant(), "it did not start", firstLine(e));
                            }));
        }
    }

    private static String firstLine(LauncherException e) {
        return e.getMessage().lines().findFirst().orElse("");
    }

    private void note(Part part, Instant now, String what, String why) {
        RestartPolicy lately = restartsOf(part);
        lately.add(now);
        tell(part, why, now);
        say.accept(part.partName() + ": " + what + (why.isEmpty() ? "" : " (" + why + ")")
                + (lately.areTooMany()
                        ? ". That was death " + lately.count() + " within "
                                + RestartPolicy.WINDOW.toMinutes()
                                + " minutes: it is given up. See "
                                + stack.home().log(part).path()
                                + ", mend the reason, then: ./hopluu up"
                        : ". It is started again in "
                                + Duration.between(now, lately.nextStart()).toSeconds() + " s"));
    }

    private void tell(Part part, String why, Instant now) {
        RestartPolicy lately = restartsOf(part);
        troubles.put(part, new Supervision.Trouble(part.partName(), lately.count(), why, now, lately.areTooMany()));
        publish();
    }

    /// A person has started it.
    private void welcomeBack(Part part) {
        if (isGivenUp(part)) {
            restarts.remove(part);
            troubles.remove(part);
            publish();
        }
    }

    private boolean isGivenUp(Part part) {
        return Optional.ofNullable(troubles.get(part))
                .filter(Supervision.Trouble::givenUp)
                .isPresent();
    }

    private RestartPolicy restartsOf(Part part) {
        return restarts.computeIfAbsent(part, unknown -> new RestartPolicy());
    }

    private void keepLogsSmall(StackState state) {
        for (PartState part : state.parts()) {
            try {
                stack.home().log(part.part()).keepSmall();
            } catch (IOException e) {
                complain("The log of " + part.name() + " cannot be moved on: " + e);
            }
        }
    }

    /// Once, not at every look.
    private void complain(String text) {
        if (!text.equals(lastComplaint)) {
            say.accept(text);
            lastComplaint = text;
        }
    }

    private ProcessIdentity me() {
        return ProcessIdentity.of(ProcessHandle.current());
    }

    private void publish() {
        ProcessIdentity me = me();
        try {
            stack.supervisionFile()
                    .write(new Supervision(me.pid(), me.startedAt(), own, List.copyOf(troubles.values())));
        } catch (LauncherException e) {
            // A full disk: the parts are looked after all the same.
            complain(e.getMessage());
        }
    }
}
