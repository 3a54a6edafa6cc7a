package vn.hopluu.plan.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.events.ReorganisationChanged.Succession;

/// One unit succeeds another, by one reorganisation.
///
/// @param kind whether all of the predecessor came to the successor, or a part
@Embeddable
record SuccessionLink(
        @Column(name = "predecessor_id") long predecessorId,
        @Column(name = "successor_id") long successorId,

        @Column(name = "kind") @Enumerated(EnumType.STRING) Kind kind) {

    static SuccessionLink of(Succession told) {
        return new SuccessionLink(told.predecessorId(), told.successorId(), told.kind());
    }

    Succession toEvent() {
        return new Succession(predecessorId, successorId, kind);
    }
}
