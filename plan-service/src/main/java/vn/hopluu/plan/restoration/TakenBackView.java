package vn.hopluu.plan.restoration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A thing that a recovery took back.
///
/// @param type the event's CloudEvents type
/// @param key what its events are about, as the key of their records
@Schema(name = "TakenBack")
record TakenBackView(long id, Instant at, String type, String key, long revision) {}
