package vn.hopluu.report.model;

/// Who carries a model. No person's name is kept: the model has a name of its own.
public enum Holder {
    /// Tập thể.
    COLLECTIVE,
    /// Cá nhân.
    PERSON
}
