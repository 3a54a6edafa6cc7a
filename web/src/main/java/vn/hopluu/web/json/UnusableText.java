package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/// A text that no text column can keep.
final class UnusableText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    UnusableText(JsonParser json, String rule) {
        super(json, rule);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
