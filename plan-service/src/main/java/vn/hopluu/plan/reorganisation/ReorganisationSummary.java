package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One line of the list of reorganisations.
@Schema(name = "ReorganisationSummary")
public record ReorganisationSummary(
        String code, long revision, LocalDate effectiveDate, String legalBasis, OffsetDateTime appliedAt) {

    static ReorganisationSummary of(Reorganisation reorganisation, ZoneId zone) {
        return new ReorganisationSummary(
                reorganisation.code(),
                reorganisation.revision(),
                reorganisation.effectiveDate(),
                reorganisation.legalBasis(),
                reorganisation.appliedAt().atZone(zone).toOffsetDateTime());
    }
}
