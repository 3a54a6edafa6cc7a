package vn.hopluu.report.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A paper's picture that was taken in.
///
/// @param sha256 of its bytes, in hex
@Schema(name = "Scan")
public record ScanView(UUID id, String mediaType, int bytes, String sha256) {}
