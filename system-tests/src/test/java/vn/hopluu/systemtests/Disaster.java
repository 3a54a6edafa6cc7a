package vn.hopluu.systemtests;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.hopluu.launcher.stack.Part;

/// What befalls the stack while it is used. When it is over, all parts run again.
///
/// @param name what a table says of it
record Disaster(String name, Blow blow) {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration OUTAGE = Duration.ofSeconds(40);

    private static final int LATE_SECONDS = 15;

    /// Returns when it is over.
    interface Blow {
        void strike(RunningStack.Handle stack) throws IOException, InterruptedException;
    }

    static Stream<Disaster> all() {
        return Stream.of(
                        Stream.of(Part.values()).map(Disaster::killed),
                        Stream.of(Part.values()).map(part -> away(part, PAUSE, "paused")),
                        Stream.of(
                                away(Part.KAFKA, OUTAGE, "does not answer"),
                                away(Part.POSTGRES, OUTAGE, "does not answer"),
                                connectionsCut(),
                                lateCommits(),
                                memoryExhausted(),
                                stoppedAndStarted()))
                .flatMap(disasters -> disasters);
    }

    private static Disaster killed(Part part) {
        return new Disaster(part.partName() + " killed three times", stack -> {
            for (int time = 0; time < 3; time++) {
                stack.kill(part);
                stack.up();
                Thread.sleep(Duration.ofSeconds(2));
            }
        });
    }

    private static Disaster away(Part part, Duration length, String how) {
        return new Disaster("%s %s for %d s".formatted(part.partName(), how, length.toSeconds()), stack -> {
            stack.pause(part);
            try {
                Thread.sleep(length);
            } finally {
                stack.goOn(part);
            }
        });
    }

    private static Disaster connectionsCut() {
        return new Disaster("all connections to the databases cut for 10 s", stack -> {
            for (int time = 0; time < 20; time++) {
                stack.databases().cutConnections();
                Thread.sleep(Duration.ofMillis(500));
            }
        });
    }

    private static Disaster lateCommits() {
        return new Disaster("one commit in a hundred of report-service 15 s late, for 40 s", stack -> {
            stack.databases().delayCommits(Part.REPORT_SERVICE, LATE_SECONDS);
            try {
                Thread.sleep(OUTAGE);
            } finally {
                stack.databases().delayCommitsNoMore(Part.REPORT_SERVICE);
            }
        });
    }

    private static Disaster memoryExhausted() {
        return new Disaster("the memory of each service exhausted, one after another", stack -> {
            for (Part service : List.of(Part.REPORT_SERVICE, Part.AGGREGATION_SERVICE, Part.PLAN_SERVICE)) {
                stack.exhaustMemory(service);
            }
        });
    }

    private static Disaster stoppedAndStarted() {
        return new Disaster("the whole stack stopped and started", stack -> {
            stack.down();
            stack.up();
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
