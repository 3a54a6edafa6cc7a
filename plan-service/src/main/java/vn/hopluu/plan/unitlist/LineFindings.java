package vn.hopluu.plan.unitlist;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// What is found in a file. All is counted; the first of it is kept.
final class LineFindings {

    /// So many are told. Nobody mends more at once, and an answer has a size.
    static final int TOLD = 1_000;

    private final List<LineFinding> told = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();
    private int count;

    /// Something about the file as a whole.
    void ofFile(String code, @Nullable String value, String reason, String rule) {
        add(0, "", code, value, reason, rule);
    }

    void add(int line, Column column, String code, @Nullable String value, String reason, String rule) {
        add(line, "/lines/" + line + "/" + column.header(), code, value, reason, rule);
    }

    private void add(int line, String pointer, String code, @Nullable String value, String reason, String rule) {
        count++;
        lines.add(line);
        if (told.size() < TOLD) {
            told.add(new LineFinding(line, pointer, code, value, reason, rule));
        }
    }

    /// Everything that was found, also what is not told.
    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean concern(int line) {
        return lines.contains(line);
    }

    /// In the order of the lines.
    List<LineFinding> told() {
        return told.stream().sorted(Comparator.comparingInt(LineFinding::line)).toList();
    }

    void refuseIfAny() {
        if (!isEmpty()) {
            throw refusal();
        }
    }

    /// The whole file is refused: every line of it stands or none.
    HttpProblem refusal() {
        return Problem.builder(
                        PlanProblem.LIST_REFUSED,
                        count > TOLD
                                ? Message.of("plan.list.refused-first", count, TOLD)
                                : Message.of("plan.list.refused", count))
                .with("findings", count)
                .with("errors", new Kept(told()))
                .build();
    }

    /// Problems are logged as they are; a thousand findings are for the answer alone.
    private static final class Kept extends AbstractList<LineFinding> {

        private final List<LineFinding> findings;

        Kept(List<LineFinding> findings) {
            this.findings = findings;
        }

        @Override
        public LineFinding get(int index) {
            return findings.get(index);
        }

        @Override
        public int size() {
            return findings.size();
        }

        @Override
        public String toString() {
            return size() + " findings, the first: " + findings.getFirst();
        }
    }
}
