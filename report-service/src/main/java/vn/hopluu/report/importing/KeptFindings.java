package vn.hopluu.report.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.hopluu.report.check.Finding;
import vn.hopluu.report.check.FindingsJson;

/// What the checks found in the reports of a lot, from when they were checked until it is written beside their
/// versions. Packed, because the reports of a file are told the same few things: twenty findings in each of twenty
/// thousand would fill the heap.
final class KeptFindings {

    private final byte[] packed;

    private KeptFindings(byte[] packed) {
        this.packed = packed;
    }

    /// @param findings by the reports' places
    static KeptFindings of(Map<Integer, List<Finding>> findings, FindingsJson json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream lines = new GZIPOutputStream(packed)) {
            for (Map.Entry<Integer, List<Finding>> one : findings.entrySet()) {
                // JSON has its line ends escaped
                String line = one.getKey() + " " + json.write(one.getValue()) + "\n";
                lines.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
        return new KeptFindings(packed.toByteArray());
    }

    /// By the reports' places.
    Map<Integer, List<Finding>> unpacked(FindingsJson json) {
        try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            Map<Integer, List<Finding>> findings = new HashMap<>();
            new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int space = line.indexOf(' ');
                findings.put(Integer.valueOf(line.substring(0, space)), json.read(line.substring(space + 1)));
            });
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always readable", e);
        }
    }

    /// How many bytes are kept.
    int size() {
        return packed.length;
    }
}
