package vn.hopluu.aggregation.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which obligations a list is to hold.
@Schema(name = "Wanted")
public enum ObligationFilter {
    EXPECTED("standing not in ('EXEMPT', 'UNEXPECTED')"),
    SUBMITTED("standing not in ('EXEMPT', 'UNEXPECTED') and submitted"),
    NOT_SUBMITTED("standing not in ('EXEMPT', 'UNEXPECTED') and not submitted"),
    ON_TIME("standing = 'ON_TIME'"),
    LATE("standing = 'LATE'"),
    OVERDUE("standing = 'OVERDUE'"),
    PENDING("standing = 'PENDING'"),
    UNDETERMINED("standing = 'UNDETERMINED'"),
    RETURNED("standing not in ('EXEMPT', 'UNEXPECTED') and returned"),
    RESEND_OVERDUE("standing not in ('EXEMPT', 'UNEXPECTED') and resend_overdue"),
    APPROVED("standing not in ('EXEMPT', 'UNEXPECTED') and approved"),
    TRANSFERRED("standing <> 'EXEMPT' and transferred"),
    EXEMPT("standing = 'EXEMPT'"),
    UNEXPECTED("standing = 'UNEXPECTED'"),
    ALL("true");

    private final String condition;

    ObligationFilter(String condition) {
        this.condition = condition;
    }

    /// Over the columns of [ProgressQueries].
    String condition() {
        return condition;
    }
}
