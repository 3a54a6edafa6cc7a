package vn.hopluu.plan.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.AssignmentsChanged.Cause;
import vn.hopluu.events.AssignmentsChanged.Signature;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.unit.Unit;
import vn.hopluu.plan.unit.UnitVersion;
import vn.hopluu.web.language.Worded;

/// An act of a head on who does what at a unit.
///
/// @param user who is away, ends, or is signed for
/// @param unit the code that the unit bore on the first day
/// @param to the last day; absent of a replacement
/// @param other who has the roles: the stand-in, the successor, the substitute; absent for nobody
/// @param signature what stands on what the substitute signs
/// @param form of a substitution, where it is for one form's reports alone
/// @param by whose act it is, by the subject of the token
@Schema(name = "AssignmentAct")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentActView(
        String id,
        @Worded Cause cause,
        String user,
        @Nullable String unit,
        @Nullable String unitName,
        long unitId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String other,
        @Worded @Nullable Signature signature,
        @Nullable String form,
        String reason,
        @Nullable String legalBasis,
        String by,
        OffsetDateTime at) {

    static AssignmentActView of(AssignmentAct act, @Nullable Unit unit) {
        AssignmentAct.Terms terms = act.terms();
        UnitVersion named =
                unit == null ? null : unit.versionOn(terms.days().from()).orElse(null);
        return new AssignmentActView(
                terms.id(),
                terms.cause(),
                terms.user(),
                named == null ? null : named.code(),
                named == null ? null : named.name(),
                terms.unitId(),
                terms.days().from(),
                terms.days().to(),
                terms.other(),
                terms.signature(),
                terms.form(),
                terms.reason(),
                terms.legalBasis(),
                act.madeBy(),
                act.happened().atZone(DeadlineRule.ZONE).toOffsetDateTime());
    }
}
