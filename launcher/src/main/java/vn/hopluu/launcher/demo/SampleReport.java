package vn.hopluu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A report to hand in.
record SampleReport(ReportKey key, JsonNode body) {

    private static final int KEY_LENGTH = 32;

    static SampleReport of(JsonNode body) {
        return new SampleReport(ReportKey.of(body), body);
    }

    /// The same for the same content, whatever the file's white space: a second run meets its own first answer.
    String idempotencyKey() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(SampleJson.write(body).getBytes(StandardCharsets.UTF_8));
            return "demo-" + HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
