package vn.hopluu.report.dialogue;

/// What a dialogue's opinions come to.
///
/// @param onTheSpot how many were answered on the spot
/// @param open how many promises are not kept yet
record Tally(long dialogueId, long opinions, long onTheSpot, long open) {

    static Tally none(long dialogueId) {
        return new Tally(dialogueId, 0, 0, 0);
    }
}
