package vn.hopluu.report.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/// Content as it lies in the database.
@ApplicationScoped
public class ContentJson {

    private final ObjectMapper json;

    ContentJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content is always writable", e);
        }
    }

    public Content read(String stored) {
        try {
            return json.readValue(stored, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content is always readable", e);
        }
    }
}
