package vn.hopluu.plan.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Revised;
import vn.hopluu.plan.unit.MissingRoutesView;

/// A reorganisation that was applied, with what it made of each unit then.
///
/// @param withoutRoute in the answer to applying it what the units that came to be lack of a reporting
/// route that their predecessors or units beside them have, if anything; null at other times
@Schema(name = "Reorganisation")
public record ReorganisationView(
        String code,
        long revision,
        LocalDate effectiveDate,
        String legalBasis,
        OffsetDateTime appliedAt,
        List<UnitChange> units,
        List<SuccessionView> successions,
        List<SettledObligation> obligations,
        @Nullable MissingRoutesView withoutRoute)
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
                outcome.obligations(),
                null);
    }

    ReorganisationView telling(@Nullable MissingRoutesView missing) {
        return new ReorganisationView(
                code, revision, effectiveDate, legalBasis, appliedAt, units, successions, obligations, missing);
    }
}
