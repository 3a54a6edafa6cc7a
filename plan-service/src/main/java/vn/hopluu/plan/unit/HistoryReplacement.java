package vn.hopluu.plan.unit;

import org.jspecify.annotations.Nullable;

/// One unit of an act: the whole history that is to take the place of what was stated before.
///
/// @param present the unit as it is, or null where the act creates it
/// @param id its id; that of a new unit is handed out beforehand by [UnitRegister#newIds], so that other units of the
///     same act may name it as their parent
public record HistoryReplacement(@Nullable Unit present, long id, UnitHistory stated) {

    public HistoryReplacement {
        if (present != null && present.id() != id) {
            throw new IllegalArgumentException("id " + id + " is not that of the unit, " + present.id());
        }
        if (stated.versions().isEmpty()) {
            throw new IllegalArgumentException("unit " + id + " is stated without a version");
        }
    }

    /// Whether anything would be different.
    public boolean changes() {
        return present == null || !present.history().equals(stated);
    }

    /// Whether the unit would not be valid on a day on which it is.
    boolean shortens() {
        return present != null
                && present.history().days().stream()
                        .anyMatch(days -> !stated.missingFrom(days).isEmpty());
    }
}
