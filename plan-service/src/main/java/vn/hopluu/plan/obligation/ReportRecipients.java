package vn.hopluu.plan.obligation;

import org.jspecify.annotations.Nullable;

/// Who takes the report, as of the campaign's structure date.
///
/// @param recipientId the unit whose total the figures enter, or null for a root
/// @param intermediaryId the office that reviews on the way, or null
public record ReportRecipients(
        @Nullable Long recipientId, @Nullable Long intermediaryId) {

    public static final ReportRecipients NONE = new ReportRecipients(null, null);
}
