package vn.hopluu.report.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.web.language.WordedProperties;

/// What of an import lies in the database as JSON.
@ApplicationScoped
class ImportJson {

    private final ObjectMapper json;

    ImportJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object what) {
        try {
            return WordedProperties.withoutWords(json).writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import is always writable", e);
        }
    }

    <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored import is always readable", e);
        }
    }
}
