package vn.hopluu.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.web.language.WordedProperties;

/// What an entry was, as its history keeps it.
@ApplicationScoped
public class EntryJson {

    private final ObjectMapper json;

    EntryJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object content) {
        try {
            return WordedProperties.withoutWords(json).writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content is always writable", e);
        }
    }

    public <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content is always readable", e);
        }
    }
}
