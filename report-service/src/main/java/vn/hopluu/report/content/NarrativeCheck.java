package vn.hopluu.report.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged.Narrative;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.web.language.Message;

/// Whether the text stands under headings that the form has. A version that names no headings takes any.
final class NarrativeCheck {

    private static final Pattern HEADING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,79}");

    private final FormDefinition definition;
    private final boolean complete;
    private final Texts texts;
    private final FieldErrors findings;

    /// @param complete true for a submission, in which every mandatory heading has a text
    NarrativeCheck(FormDefinition definition, boolean complete, Texts texts, FieldErrors findings) {
        this.definition = definition;
        this.complete = complete;
        this.texts = texts;
        this.findings = findings;
    }

    /// What may be kept of the text; of use only where there are no findings.
    Map<String, String> narrative(@Nullable Map<String, @Nullable String> given) {
        Map<String, @Nullable String> entries = given == null ? Map.of() : given;
        texts.few("/narrative", entries.size());
        Map<String, String> narrative = new LinkedHashMap<>();
        entries.forEach((heading, text) -> {
            if (fits(pointer(heading), heading, text)) {
                narrative.put(heading, String.valueOf(text));
            }
        });
        if (complete) {
            definition.layout().narratives().stream()
                    .filter(wanted -> wanted.mandatory() && isBlank(narrative.get(wanted.code())))
                    .forEach(wanted -> findings.add(
                            pointer(wanted.code()),
                            "mandatory-unanswered",
                            null,
                            Message.of(
                                    "report.narrative-check.mandatory-unanswered", wanted.code(), wanted.heading())));
        }
        return narrative;
    }

    private boolean fits(String at, String heading, @Nullable String text) {
        if (!HEADING.matcher(heading).matches()) {
            findings.add(at, "heading", heading, Message.of("report.narrative-check.heading"));
            return false;
        }
        if (definition.layout().narratives().isEmpty()) {
            return texts.present(at, text);
        }
        Optional<Narrative> known = definition.heading(heading);
        if (known.isEmpty()) {
            findings.add(
                    at, "unknown-heading", heading, Message.of("report.narrative-check.unknown-heading", headings()));
            return false;
        }
        return texts.present(at, text) && texts.bounded(at, text, known.get().maxLength());
    }

    private String headings() {
        return definition.layout().narratives().stream().map(Narrative::code).collect(Collectors.joining(", "));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String pointer(String heading) {
        return Pointers.below("/narrative", heading);
    }
}
