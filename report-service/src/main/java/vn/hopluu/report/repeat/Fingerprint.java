package vn.hopluu.report.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Whether two bodies say the same, whatever their spaces and the order of their fields.
public final class Fingerprint {

    private Fingerprint() {}

    /// SHA-256 of the body as this service would write it; numbers with their exponents, since 1e1000000000 has
    /// not been refused yet.
    public static byte[] of(ObjectMapper json, Object body) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writer()
                            .without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                            .writeValueAsBytes(body));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a body that was read can be written, and every JDK has SHA-256", e);
        }
    }
}
