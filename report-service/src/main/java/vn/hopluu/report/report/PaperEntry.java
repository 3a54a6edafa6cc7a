package vn.hopluu.report.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a version was entered from a paper on behalf of its unit (nhập thay). Of one that came back from
/// its event after a restore only who entered it is known.
///
/// @param officeId the collecting office that entered it
/// @param receivedAt when the paper came
/// @param scan the paper's picture, by its id
@Embeddable
record PaperEntry(
        @Column(name = "on_behalf_by_id") long officeId,
        @Column(name = "paper_received_at") @Nullable Instant receivedAt,
        @Column(name = "paper_reason") @Nullable String reason,
        @Column(name = "scan_id") @Nullable UUID scan) {}
