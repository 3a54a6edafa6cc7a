package vn.hopluu.report.report;

import org.jspecify.annotations.Nullable;

/// From where something was done. It is kept with the report's history and leaves this service in its answers only,
/// never in an event.
///
/// @param address the caller's address on the network, or null where nobody asked over it
public record Origin(Channel channel, @Nullable String address) {}
