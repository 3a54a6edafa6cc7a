package vn.hopluu.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import vn.hopluu.web.language.Message;

/// A text that no text column can keep.
final class UnusableText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final transient Message rule;

    UnusableText(JsonParser json, Message rule) {
        super(json, rule.text());
        this.rule = rule;
    }

    Message rule() {
        return rule;
    }
}
