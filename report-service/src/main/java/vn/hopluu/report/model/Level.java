package vn.hopluu.report.model;

/// At which level a model is recognised, the lowest first.
public enum Level {
    COMMUNE,
    DISTRICT,
    PROVINCE
}
