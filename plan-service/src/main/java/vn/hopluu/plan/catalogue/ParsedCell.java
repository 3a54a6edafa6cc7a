package vn.hopluu.plan.catalogue;

import org.jspecify.annotations.Nullable;

/// A cell as a client states it, its indicator found.
///
/// @param scale the indicator's decimals
/// @param adds what the client said, or null where nothing was said
/// @param addsByKind what the indicator's kind says
record ParsedCell(
        String indicator,
        @Nullable String member,
        int scale,
        @Nullable Boolean adds,
        boolean addsByKind,
        boolean mandatory) {

    Slot newSlot() {
        return new Slot(indicator, member, scale, adds == null ? addsByKind : adds);
    }

    boolean contradicts(Slot slot) {
        return slot.scale() != scale || (adds != null && adds != slot.adds());
    }

    String figure() {
        return Slot.figure(indicator, member);
    }
}
