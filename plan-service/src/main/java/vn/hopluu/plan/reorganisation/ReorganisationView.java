package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.plan.http.Revised;

/// A reorganisation that was applied, with what it made of each unit then.
@Schema(name = "Reorganisation")
public record ReorganisationView(
        String code,
        long revision,
        LocalDate effectiveDate,
        String legalBasis,
        OffsetDateTime appliedAt,
        List<UnitChange> units,
        List<SuccessionView> successions,
        List<SettledObligation> obligations)
        implements Revised {

    static ReorganisationView of(Reorganisation reorganisation, ZoneId zone) {
        ReorganisationResult outcome = reorganisation.outcome();
        return new ReorganisationView(
                reorganisation.code(),
                reorganisation.revision(),
                reorganisation.effectiveDate(),
                reorganisation.legalBasis(),
                reorganisation.appliedAt().atZone(zone).toOffsetDateTime(),
                outcome.units(),
                outcome.successions(),
                outcome.obligations());
    }
}
