package vn.hopluu.report.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.FormChanged.Severity;
import vn.hopluu.report.content.CellAnswer;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;

/// Tells where free text seems to name a citizen: a report is kept for good, and whoever reads the unit reads its text.
/// It is told and nothing more, since an officer's name may stand there rightly. What was found is not said again.
@ApplicationScoped
class PersonalDataCheck implements Check {

    private static final String RULE = "PERSONAL-DATA";
    private static final String SOURCE = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15";

    /// By what is seen, in the order in which it is told.
    private static final Map<String, Pattern> SEEN = new TreeMap<>(Map.of(
            "địa chỉ thư điện tử", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
            "họ tên",
                    Pattern.compile(
                            "(?<![\\p{L}])(?:[ÔôBb](?:ng|à)|[Aa]nh|[Cc]hị)\\s+\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*)+"),
            "số điện thoại", Pattern.compile("(?<!\\d)0[35789]\\d(?:[ .]?\\d){7}(?!\\d)"),
            "số định danh", Pattern.compile("(?<!\\d)\\d{12}(?!\\d)")));

    @Override
    public List<Finding> findings(CheckedReport subject, Expectation expected) {
        List<String> told = new ArrayList<>();
        texts(subject).forEach((place, text) -> {
            String kinds = kinds(text);
            if (!kinds.isEmpty()) {
                told.add(place + " (" + kinds + ")");
            }
        });
        return told.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        RULE,
                        Severity.INFO,
                        "Có thể có thông tin cá nhân tại " + String.join("; ", told)
                                + ". Báo cáo được lưu lâu dài: nếu không cần thì bỏ đi trước khi nộp.",
                        List.of(),
                        SOURCE,
                        null));
    }

    /// What a text seems to have, in words; empty for nothing.
    static String kinds(String text) {
        return SEEN.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Explainable> explainable(Campaign campaign, FormDefinition definition, Coverage coverage) {
        return List.of();
    }

    /// By where it stands.
    private static Map<String, String> texts(CheckedReport subject) {
        Content content = subject.filled().content();
        Map<String, String> texts = new TreeMap<>();
        content.narrative()
                .forEach((code, text) -> texts.put(
                        "mục "
                                + subject.definition()
                                        .heading(code)
                                        .map(FormChanged.Narrative::heading)
                                        .map(heading -> "“" + heading + "”")
                                        .orElse(code),
                        text));
        content.explanations()
                .forEach(one -> texts.merge("giải trình " + one.rule(), one.text(), (a, b) -> a + "\n" + b));
        for (CellAnswer answer : content.values()) {
            String said = (answer.explanation() == null ? "" : answer.explanation()) + "\n"
                    + (answer.comment() == null ? "" : answer.comment());
            if (!said.isBlank()) {
                texts.put("ô " + answer.indicator() + (answer.member() == null ? "" : "." + answer.member()), said);
            }
        }
        return texts;
    }
}
