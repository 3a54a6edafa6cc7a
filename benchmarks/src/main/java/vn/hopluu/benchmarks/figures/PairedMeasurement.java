package vn.hopluu.benchmarks.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Two ways to do the same, measured turn by turn, so that whatever else the machine does falls on both alike.
public final class PairedMeasurement {

    /// One way: does the act once and answers how long it took.
    public interface Way {
        Duration measure() throws Exception;
    }

    private final String name;
    private final List<Duration> ours = new ArrayList<>();
    private final List<Duration> bare = new ArrayList<>();

    PairedMeasurement(String name) {
        this.name = name;
    }

    /// @param warmUp how many turns are not counted
    public static PairedMeasurement measured(String name, int warmUp, int turns, Way ours, Way bare) throws Exception {
        PairedMeasurement pair = new PairedMeasurement(name);
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

    /// Adds both sides' times, how much longer ours takes, and how much faster it is. The ratios are those of
    /// each turn, not of the medians.
    public void into(ResultTable table) {
        table.add(name + ", ms", millis(ours));
        table.add(name + ", bare, ms", millis(bare));
        table.add(name + ", time, ours/bare", ratios(ours, bare));
        table.add(name + ", speed, ours/bare", ratios(bare, ours));
    }

    private static List<Double> millis(List<Duration> durations) {
        return durations.stream().map(each -> each.toNanos() / 1e6).toList();
    }

    private static List<Double> ratios(List<Duration> these, List<Duration> those) {
        return IntStream.range(0, these.size())
                .mapToObj(turn -> (double) these.get(turn).toNanos()
                        / Math.max(1, those.get(turn).toNanos()))
                .toList();
    }
}
