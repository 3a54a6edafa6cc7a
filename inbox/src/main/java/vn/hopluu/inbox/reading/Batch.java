package vn.hopluu.inbox.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.inbox.Intake;
import vn.hopluu.inbox.ReceivedEvent;
import vn.hopluu.inbox.RefusedMessage;
import vn.hopluu.inbox.place.OffsetRange;

/// What is kept in one transaction, or not at all.
///
/// @param refused what was found unusable when it was read
/// @param steps the places that move behind it
/// @param parkedBefore whether its messages were parked: then those that are used are released
record Batch(
        Intake intake,
        List<ReceivedEvent> events,
        List<RefusedMessage> refused,
        List<OffsetRange> steps,
        boolean parkedBefore) {

    /// What its intake wants to stay together.
    Stream<Batch> parts() {
        return events.stream().collect(Collectors.groupingBy(intake::part)).values().stream()
                .map(this::only);
    }

    Stream<Batch> singles() {
        return events.stream().map(event -> only(List.of(event)));
    }

    /// What remains to be kept when every event has been looked after by itself.
    Batch withoutEvents() {
        return new Batch(intake, List.of(), refused, steps, parkedBefore);
    }

    Batch parking(RefusedMessage culprit) {
        return new Batch(intake, List.of(), List.of(culprit), List.of(), parkedBefore);
    }

    private Batch only(List<ReceivedEvent> some) {
        return new Batch(intake, some, List.of(), List.of(), parkedBefore);
    }
}
