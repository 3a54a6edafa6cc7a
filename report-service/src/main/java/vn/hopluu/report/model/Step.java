package vn.hopluu.report.model;

/// What can be done to a model besides mending its text.
public enum Step {
    /// Triển khai hiệu quả.
    OPERATE,
    /// Công nhận, at a level higher than before.
    RECOGNISE,
    /// Nhân rộng.
    REPLICATE,
    /// Dừng.
    STOP,
    /// Take the newest step back: it was noted by mistake. A reason is needed.
    TAKE_BACK,
    /// Strike the model out: it was registered by mistake. A reason is needed.
    STRIKE;

    /// Whether the step is a mistake mended, which has a reason and no day of its own.
    boolean isMending() {
        return this == TAKE_BACK || this == STRIKE;
    }
}
