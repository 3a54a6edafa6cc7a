package vn.hopluu.plan.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who takes the report, as of the campaign's structure date.
///
/// @param recipientId the unit whose total the figures enter, or null for a root
/// @param intermediaryId the office that reviews on the way, or null
/// @param addresseeId the office to which the report is addressed where it is not the recipient, or null
@Embeddable
public record ReportRecipients(
        @Column(name = "recipient_id") @Nullable Long recipientId,
        @Column(name = "intermediary_id") @Nullable Long intermediaryId,
        @Column(name = "addressee_id") @Nullable Long addresseeId) {

    public static final ReportRecipients NONE = new ReportRecipients(null, null, null);

    Stream<Long> ids() {
        return Stream.of(recipientId, intermediaryId, addresseeId).filter(Objects::nonNull);
    }
}
