package vn.hopluu.inbox.reading;

import jakarta.enterprise.context.ApplicationScoped;

/// Whether what this replica's consumers found on their topics has been taken in: for those who would conclude
/// something from what is not there.
@ApplicationScoped
public class IntakeStatus {

    private final Inbox inbox;

    IntakeStatus(Inbox inbox) {
        this.inbox = inbox;
    }

    /// False while a consumer starts, waits, catches up or replays.
    public boolean everything() {
        return !inbox.loops().isEmpty()
                && inbox.loops().stream().allMatch(loop -> loop.status().state().flows());
    }
}
