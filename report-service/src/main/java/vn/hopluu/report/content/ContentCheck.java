package vn.hopluu.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Cell;
import vn.hopluu.report.reference.FormSheet;

/// Checks a body against its sheet; lists everything that is wrong, not just the first.
public final class ContentCheck {

    static final int LONGEST_TEXT = 10_000;
    static final int MOST_TEXTS = 300;
    private static final Pattern HEADING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,79}");
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Findings findings = new Findings();

    private ContentCheck() {}

    /// What is handed in: mandatory cells are answered, missing figures explained.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public static Filled complete(ReportBody body, FormSheet sheet) {
        return new ContentCheck().check(body, sheet, true);
    }

    /// A draft: cells may be open, but what is there has the right shape.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with a list of everything that is wrong
    public static Content draft(ReportBody body, FormSheet sheet) {
        return new ContentCheck().check(body, sheet, false).content();
    }

    private Filled check(ReportBody body, FormSheet sheet, boolean complete) {
        List<@Nullable Answer> values = body.values() == null ? List.of() : body.values();
        List<Cell> cells = new ShapeCheck(sheet, complete, findings).cells(values);
        Content content = new Content(
                sheet.version(),
                body.dataFrom(),
                body.dataTo(),
                answers(values),
                narrative(body.narrative()),
                explanations(body.explanations()));
        window(body.dataFrom(), body.dataTo());
        findings.refuse();
        return new Filled(sheet.version(), content, cells);
    }

    private List<Answer> answers(List<@Nullable Answer> given) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            if (answer != null) {
                text("/values/" + i + "/explanation", answer.explanation());
                answers.add(answer);
            }
        }
        return answers;
    }

    private Map<String, String> narrative(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> narrative = new LinkedHashMap<>();
        if (given != null) {
            few("/narrative", given.size());
            given.forEach((heading, text) -> {
                String at = "/narrative/" + heading.replace("~", "~0").replace("/", "~1");
                if (!HEADING.matcher(heading).matches()) {
                    findings.add(
                            at,
                            "heading",
                            heading,
                            "a heading such as III.2: letters, digits, '.', '_', '-', 80 at most");
                } else if (required(at, text)) {
                    narrative.put(heading, String.valueOf(text));
                }
            });
        }
        return narrative;
    }

    private List<Content.Explanation> explanations(@Nullable List<Content.@Nullable Explanation> given) {
        List<Content.Explanation> explanations = new ArrayList<>();
        List<Content.@Nullable Explanation> entries = given == null ? List.of() : given;
        few("/explanations", entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Content.Explanation entry = entries.get(i);
            String at = "/explanations/" + i;
            if (entry == null) {
                findings.add(at, "null-entry", null, "an object with rule and text");
            } else if (required(at + "/rule", entry.rule()) && required(at + "/text", entry.text())) {
                explanations.add(entry);
            }
        }
        return explanations;
    }

    private void window(@Nullable LocalDate from, @Nullable LocalDate to) {
        day("/dataFrom", from);
        day("/dataTo", to);
        if (from != null && to != null && from.isAfter(to)) {
            findings.add("/dataTo", "before-from", to.toString(), "not before dataFrom, " + from);
        }
    }

    private void day(String at, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            findings.add(at, "out-of-range", day.toString(), "a day from " + EARLIEST + " to " + LATEST);
        }
    }

    private boolean required(String at, @Nullable String text) {
        if (text == null) {
            findings.add(at, "required", null, "a text");
            return false;
        }
        return text(at, text);
    }

    private boolean text(String at, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            findings.add(at, "too-long", text, "at most " + LONGEST_TEXT + " characters, was " + text.length());
            return false;
        }
        return true;
    }

    private void few(String at, int count) {
        if (count > MOST_TEXTS) {
            findings.add(at, "too-many", Integer.toString(count), "at most " + MOST_TEXTS + " entries");
        }
    }
}
