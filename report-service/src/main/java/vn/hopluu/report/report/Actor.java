package vn.hopluu.report.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who does a thing, when by the server's clock, and from where.
///
/// @param trace the W3C `traceparent` of the request, or null where it had none
public record Actor(String name, Instant at, @Nullable String trace, Origin origin) {}
