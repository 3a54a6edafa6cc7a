package vn.hopluu.plan.republication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was sent again of one kind.
///
/// @param type the events' CloudEvents type
/// @param events how many of them
@Schema(name = "Republished")
public record RepublishedView(String type, String topic, long events) {}
