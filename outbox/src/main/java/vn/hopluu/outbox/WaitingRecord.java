package vn.hopluu.outbox;

import java.util.List;

/// A record that waits in an outbox.
///
/// @param id of its row; its place in the order of sending
public record WaitingRecord(long id, OutgoingRecord outgoing) {

    public static List<Long> ids(List<WaitingRecord> rows) {
        return rows.stream().map(WaitingRecord::id).toList();
    }

    /// What a log says of it.
    @Override
    public String toString() {
        return "outbox row %d for %s".formatted(id, outgoing.topic());
    }
}
