package vn.hopluu.report.dialogue;

/// With whom a dialogue was held; the members of the dimension `audience`.
public enum Audience {
    /// Nhân dân.
    PEOPLE,
    /// Cán bộ, công chức, viên chức, người lao động.
    STAFF
}
