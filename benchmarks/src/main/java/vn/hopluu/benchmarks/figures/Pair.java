package vn.hopluu.benchmarks.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two ways to do the same, measured turn by turn, so that whatever else the machine does falls on both alike.
public final class Pair {

    /// One way: does the act once and answers how long it took.
    public interface Way {
        Duration measure() throws Exception;
    }

    private final String name;
    private final List<Duration> ours = new ArrayList<>();
    private final List<Duration> bare = new ArrayList<>();

    Pair(String name) {
        this.name = name;
    }

    /// @param warmUp how many turns are not counted
    public static Pair measured(String name, int warmUp, int turns, Way ours, Way bare) throws Exception {
        Pair pair = new Pair(name);
        for (int turn = -warmUp; turn < turns; turn++) {
            Duration one = ours.measure();
            Duration other = bare.measure();
            if (turn >= 0) {
                pair.ours.add(one);
                pair.bare.add(other);
            }
        }
        return pair;
    }

    /// How long an act takes.
    public static Duration timed(Act act) throws Exception {
        long begin = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// What is timed.
    public interface Act {
        void run() throws Exception;
    }

    public static String heading() {
        return "%-44s %22s %22s %18s %6s"
                .formatted("act", "ours ms (min..max)", "bare ms (min..max)", "ratio (min..max)", "turns");
    }

    /// Medians, and in brackets the spread. The ratio is that of each turn, not of the medians.
    public String row() {
        List<Long> ratios = new ArrayList<>();
        for (int turn = 0; turn < ours.size(); turn++) {
            ratios.add(1_000
                    * ours.get(turn).toNanos()
                    / Math.max(1, bare.get(turn).toNanos()));
        }
        return "%-44s %22s %22s %18s %6d"
                .formatted(
                        name,
                        spread(ours.stream()
                                .map(Duration::toNanos)
                                .map(nanos -> nanos / 1_000)
                                .toList()),
                        spread(bare.stream()
                                .map(Duration::toNanos)
                                .map(nanos -> nanos / 1_000)
                                .toList()),
                        spread(ratios),
                        ours.size());
    }

    private static String spread(List<Long> thousandths) {
        List<Long> sorted = thousandths.stream().sorted().toList();
        return decimal(sorted.get(sorted.size() / 2)) + " (" + decimal(sorted.getFirst()) + ".."
                + decimal(sorted.getLast()) + ")";
    }

    private static String decimal(long thousandths) {
        if (thousandths >= 100_000) {
            return Long.toString(thousandths / 1_000);
        }
        return thousandths >= 100
                ? "%d.%02d".formatted(thousandths / 1_000, thousandths % 1_000 / 10)
                : "0.%03d".formatted(thousandths);
    }
}
