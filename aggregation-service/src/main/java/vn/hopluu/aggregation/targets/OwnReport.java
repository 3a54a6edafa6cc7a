package vn.hopluu.aggregation.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.SlotValues;

/// What the ledger, and the obligations, say of one unit's own report.
///
/// @param figures on the basis asked for, null where there are none
/// @param handedIn when it was first handed in; null: never, or it was withdrawn
/// @param owed whether somebody owes it
/// @param exempt whether somebody did, and nobody does any more
/// @param due the obligation's last moment, null where there is none
record OwnReport(
        @Nullable SlotValues figures,
        @Nullable Instant handedIn,
        boolean owed,
        boolean exempt,
        @Nullable Instant due) {

    static final OwnReport NOTHING = new OwnReport(null, null, false, false, null);
}
