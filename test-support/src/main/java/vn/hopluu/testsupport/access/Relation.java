package vn.hopluu.testsupport.access;

/// How the unit that is asked for stands to the caller's.
public enum Relation {
    /// Nothing of a unit is asked for.
    ANY,
    SELF,
    DESCENDANT,
    /// Its reports pass through the caller's unit, and do not add there.
    PASSING,
    /// The caller's unit wholly succeeded it.
    PREDECESSOR,
    ANCESTOR,
    SIBLING,
    OTHER_PROVINCE,
    /// The caller's own unit has ended, and is asked for.
    FORMER
}
