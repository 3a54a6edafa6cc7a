package vn.hopluu.report.dialogue;

/// What a dialogue's opinions come to.
///
/// @param onTheSpot how many were answered on the spot
/// @param open how many promises are not kept yet
record OpinionTally(long dialogueId, long opinions, long onTheSpot, long open) {

    static OpinionTally none(long dialogueId) {
        return new OpinionTally(dialogueId, 0, 0, 0);
    }
}
