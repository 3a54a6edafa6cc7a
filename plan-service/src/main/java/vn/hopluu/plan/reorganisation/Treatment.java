package vn.hopluu.plan.reorganisation;

/// What becomes of an obligation of a unit that ends.
public enum Treatment {
    /// Nobody owes the report any more.
    EXEMPT,
    /// A successor enters it. It stays a report of the unit that ended.
    TRANSFER
}
