package vn.hopluu.plan.reorganisation;

/// What an act does, by its word in the body.
public enum ActKind {
    /// Makes a new unit out of nothing.
    CREATE,
    RENAME,
    /// Changes the type: a commune becomes a ward.
    RETYPE,
    RECODE,
    /// Puts the unit under another parent.
    MOVE,
    /// States whom the unit reports to from the effective date on.
    REROUTE,
    /// Makes several units into one: a new one, or one of before that goes on.
    MERGE,
    /// Divides a unit among several.
    SPLIT,
    /// Ends a unit.
    ABOLISH
}
