package vn.hopluu.aggregation.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hopluu.aggregation.fold.SummingRules;
import vn.hopluu.aggregation.fold.WeightedSum;

/// Rules of summing as a campaign's row keeps them: JSON, or nothing where there are none.
public final class SummingRulesText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /// Forms have few versions; what would be more is read again each time.
    private static final int MOST_KEPT = 1_000;

    private static final Map<String, SummingRules> KEPT = new ConcurrentHashMap<>();

    private SummingRulesText() {}

    private record Stored(List<WeightedSum> equations, List<SummingRules.Ratio> ratios) {}

    public static String write(SummingRules rules) {
        if (rules.equals(SummingRules.NONE)) {
            return "";
        }
        try {
            return JSON.writeValueAsString(new Stored(rules.equations(), rules.ratios()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules are always writable", e);
        }
    }

    public static SummingRules read(String text) {
        if (text.isEmpty()) {
            return SummingRules.NONE;
        }
        SummingRules kept = KEPT.get(text);
        if (kept != null) {
            return kept;
        }
        try {
            Stored stored = JSON.readValue(text, Stored.class);
            SummingRules rules = new SummingRules(stored.equations(), stored.ratios());
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(text, rules);
            }
            return rules;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a campaign's rules of summing cannot be read: " + text, e);
        }
    }
}
