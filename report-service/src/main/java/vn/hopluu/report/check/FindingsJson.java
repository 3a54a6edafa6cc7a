package vn.hopluu.report.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Findings as they lie in the database, beside the version in which they were found.
@ApplicationScoped
public class FindingsJson {

    private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};

    private final ObjectMapper json;

    FindingsJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings are always writable", e);
        }
    }

    public List<Finding> read(String stored) {
        try {
            return json.readValue(stored, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored findings are always readable", e);
        }
    }
}
