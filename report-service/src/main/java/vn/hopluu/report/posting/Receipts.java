package vn.hopluu.report.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.hopluu.report.report.ReportStatus;

/// A receipt as it is answered and stored.
@ApplicationScoped
class Receipts {

    private final ObjectMapper json;

    Receipts(ObjectMapper json) {
        this.json = json;
    }

    String write(ReportStatus standing) {
        try {
            return json.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is always writable", e);
        }
    }
}
