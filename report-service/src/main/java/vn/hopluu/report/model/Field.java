package vn.hopluu.report.model;

/// What a model is about; the members of the dimension `field`.
public enum Field {
    /// Kinh tế.
    KT,
    /// Văn hóa – xã hội.
    VHXH,
    /// Quốc phòng – an ninh.
    QPAN,
    /// Xây dựng hệ thống chính trị.
    HTCT
}
