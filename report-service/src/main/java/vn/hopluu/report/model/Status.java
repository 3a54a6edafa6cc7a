package vn.hopluu.report.model;

import java.util.EnumSet;
import java.util.Set;

/// How far a model has come, and which steps are possible from there.
public enum Status {
    /// Đăng ký.
    REGISTERED,
    /// Triển khai hiệu quả.
    OPERATING,
    /// Công nhận, at one level or at several, one after the other.
    RECOGNISED,
    /// Nhân rộng. It can still be recognised at a higher level.
    REPLICATED,
    /// Dừng.
    STOPPED,
    /// Registered by mistake: it counts nowhere.
    STRUCK;

    Set<Step> steps() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(Step.OPERATE, Step.STOP, Step.STRIKE);
            case OPERATING -> EnumSet.of(Step.RECOGNISE, Step.STOP, Step.TAKE_BACK);
            case RECOGNISED -> EnumSet.of(Step.RECOGNISE, Step.REPLICATE, Step.STOP, Step.TAKE_BACK);
            case REPLICATED -> EnumSet.of(Step.RECOGNISE, Step.STOP, Step.TAKE_BACK);
            case STOPPED -> EnumSet.of(Step.TAKE_BACK);
            case STRUCK -> EnumSet.noneOf(Step.class);
        };
    }
}
