package vn.hopluu.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.content.Content.SectionWindow;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.web.language.Message;

/// Whether the days that figures speak of are days, in order, and of sections that the form has.
final class DaysCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final FormDefinition definition;
    private final FieldErrors findings;

    DaysCheck(FormDefinition definition, FieldErrors findings) {
        this.definition = definition;
        this.findings = findings;
    }

    void ofReport(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate estimatedTo) {
        window("", from, to);
        estimatedTo("", to, estimatedTo);
    }

    void estimatedTo(String at, @Nullable LocalDate to, @Nullable LocalDate estimatedTo) {
        day(at + "/estimatedTo", estimatedTo);
        if (estimatedTo != null && to != null && estimatedTo.isBefore(to)) {
            findings.add(at + "/estimatedTo", "before-data-to", estimatedTo.toString(), "not before dataTo, " + to);
        }
    }

    /// What may be kept; of use only where there are no findings.
    List<SectionWindow> ofSections(@Nullable List<@Nullable SectionWindow> given) {
        List<SectionWindow> windows = new ArrayList<>();
        Set<String> named = new HashSet<>();
        List<@Nullable SectionWindow> entries = given == null ? List.of() : given;
        for (int i = 0; i < entries.size(); i++) {
            SectionWindow entry = entries.get(i);
            String at = "/sectionWindows/" + i;
            if (entry == null || entry.section() == null || entry.dataFrom() == null || entry.dataTo() == null) {
                findings.add(at, "required", null, Message.of("report.days-check.required"));
            } else if (!definition.hasSection(entry.section())) {
                findings.add(at + "/section", "unknown-section", entry.section(), Message.of("report.rule.section"));
            } else if (!named.add(entry.section())) {
                findings.add(
                        at + "/section",
                        "duplicate-section",
                        entry.section(),
                        Message.of("report.days-check.duplicate-section"));
            } else {
                window(at, entry.dataFrom(), entry.dataTo());
                windows.add(entry);
            }
        }
        return windows;
    }

    void window(String at, @Nullable LocalDate from, @Nullable LocalDate to) {
        day(at + "/dataFrom", from);
        day(at + "/dataTo", to);
        if (from != null && to != null && from.isAfter(to)) {
            findings.add(
                    at + "/dataTo", "before-from", to.toString(), Message.of("report.days-check.before-from", from));
        }
    }

    private void day(String at, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            findings.add(at, "out-of-range", day.toString(), Message.of("report.rule.day-within", EARLIEST, LATEST));
        }
    }
}
