package vn.hopluu.aggregation.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How one obligation stands at a moment. The deadline's last second counts whole: 23:59:59.7 is in time.
@Schema(
        description = "ON_TIME, LATE: handed in by, or after, the last moment; OVERDUE, PENDING: not handed in, and the"
                + " last moment has, or has not, passed; UNDETERMINED: no deadline can be told yet (chưa xác định);"
                + " EXEMPT: nobody owes it any more; UNEXPECTED: a report that nobody owes")
public enum Standing {
    ON_TIME,
    LATE,
    OVERDUE,
    PENDING,
    UNDETERMINED,
    EXEMPT,
    UNEXPECTED;

    /// Whether somebody owes it.
    boolean expected() {
        return switch (this) {
            case ON_TIME, LATE, OVERDUE, PENDING, UNDETERMINED -> true;
            case EXEMPT, UNEXPECTED -> false;
        };
    }
}
