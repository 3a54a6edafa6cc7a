package vn.hopluu.report.report;

import java.time.Instant;

/// Who does a thing, and when by the server's clock.
public record By(String name, Instant at) {}
