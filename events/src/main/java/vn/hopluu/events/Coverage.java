package vn.hopluu.events;

/// What a report speaks of: the unit's own work, or the unit with everything below it.
public enum Coverage {
    OWN,
    CONSOLIDATED
}
