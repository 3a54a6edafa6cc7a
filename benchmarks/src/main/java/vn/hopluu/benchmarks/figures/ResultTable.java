package vn.hopluu.benchmarks.figures;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// All that a run has measured. Each line is printed when it is there, and all of them together at the end.
public final class ResultTable {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final String begin = LocalDate.now(ZoneId.systemDefault()) + ", " + Machine.line();
    private final List<String> lines = new ArrayList<>();

    /// Adds the median of some figures with the lowest and the highest; nothing where there are none.
    ///
    /// @param what with its unit
    public void add(String what, Collection<Double> figures) {
        if (!figures.isEmpty()) {
            List<Double> sorted = figures.stream().sorted().toList();
            add(what, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
        }
    }

    /// @param figure the one that counts, between the two others
    private void add(String what, double figure, double lowest, double highest) {
        String line = "| %-62s | %11s | %11s | %11s | %4.1f |"
                .formatted(what, digits(figure), digits(lowest), digits(highest), Machine.load());
        lines.add(line);
        out.println(line);
    }

    /// Says what is no figure.
    public void say(String text) {
        out.println(text);
    }

    /// The whole table, with when and on what it was measured.
    public void print() {
        out.println();
        out.println(begin);
        out.println();
        out.println("| %-62s | %11s | %11s | %11s | %4s |".formatted("What", "median", "lowest", "highest", "load"));
        out.println("| --- | ---: | ---: | ---: | ---: |");
        lines.forEach(out::println);
    }

    /// Three digits that count, at least.
    private static String digits(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 1 ? "%.2f" : "%.4f", figure);
    }
}
