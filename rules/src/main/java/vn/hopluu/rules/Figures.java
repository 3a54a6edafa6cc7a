package vn.hopluu.rules;

import vn.hopluu.events.Cell;

/// The figures that an expression is evaluated over. The evaluating service answers from what it holds.
public interface Figures {

    /// The answer to a figure; [Cell#UNANSWERED] where nothing is known of it, also where the period, the other form's
    /// report or the children are not there. A boolean answer is 1 or 0, a coded one its code's position.
    Cell cell(Figure figure);

    /// Whether the figure's cell carries a written explanation.
    default boolean explained(Figure figure) {
        return false;
    }

    /// Whether something is written under the narrative heading.
    default boolean narrated(String heading) {
        return false;
    }
}
