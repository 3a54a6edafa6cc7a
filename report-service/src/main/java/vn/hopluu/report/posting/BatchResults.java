package vn.hopluu.report.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The answer to a batch while it grows, in bounded memory: after [#DETAILED] bytes a refused line keeps its
/// status and its number, and its problem is left out.
final class BatchResults {

    static final int DETAILED = 16 << 20;

    private final ObjectMapper json;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);

    BatchResults(ObjectMapper json) {
        this.json = json;
    }

    void add(LineResult result) {
        boolean brief = bytes.size() > DETAILED && !result.isSuccess();
        LineResult kept = brief ? new LineResult(result.line(), result.status(), null, null) : result;
        try {
            bytes.write(json.writeValueAsBytes(kept));
            bytes.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    byte[] ndjson() {
        return bytes.toByteArray();
    }
}
