package vn.hopluu.plan.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.http.Revised;
import vn.hopluu.plan.population.UnitCodes;
import vn.hopluu.web.language.Worded;

/// An obligation as it is answered.
///
/// @param unit the code that the unit bears on the campaign's structure date, as do all codes here
/// @param due the last moment that is in time, or null while it cannot be said
/// @param undetermined why there is no `due`, in Vietnamese; null where there is one
/// @param cutOff the last day that the figures speak of, where the plan orders one; null: that of the campaign's window
/// @param enteredBy the successor that enters the report of an abolished unit, by the code it last bore, or null
/// @param recipient the unit whose total the figures enter, or null for a root
/// @param intermediary the office that reviews on the way, or null
/// @param addressee the office to which the report is addressed where it is not the recipient, or null
/// @param acts what was done to it after publication, in order; null in a list
@Schema(name = "Obligation")
public record ObligationView(
        @Nullable String unit,
        long unitId,
        @Nullable String name,
        String form,
        String period,
        @Worded Coverage coverage,
        long revision,
        String plan,
        @Worded ObligationChanged.State state,
        @Nullable OffsetDateTime due,
        @Nullable String undetermined,
        @Nullable LocalDate cutOff,
        @Nullable String enteredBy,
        @Nullable Long enteredById,
        @Nullable String recipient,
        @Nullable Long recipientId,
        @Nullable String intermediary,
        @Nullable Long intermediaryId,
        @Nullable String addressee,
        @Nullable Long addresseeId,
        @Nullable List<Act> acts)
        implements Revised {

    /// What was done to an obligation.
    ///
    /// @param at when, by the server's clock
    /// @param toId the successor of a transfer
    @Schema(name = "ObligationAct")
    public record Act(
            String id,
            @Worded(of = ObligationAct.Kind.class) String kind,
            String reason,
            @Nullable String legalBasis,
            @Nullable OffsetDateTime due,
            @Nullable Long toId,
            OffsetDateTime at) {

        static Act of(ObligationAct act) {
            Instant due = act.due();
            return new Act(
                    act.id(),
                    act.kind().name(),
                    act.reason(),
                    act.legalBasis(),
                    due == null ? null : inVietnam(due),
                    act.toId(),
                    inVietnam(act.happened()));
        }
    }

    /// @param called what the units on it are called on the structure date
    /// @param now what the units on it are called last
    static ObligationView of(
            Obligation owed,
            Map<Long, UnitCodes.Called> called,
            Map<Long, UnitCodes.Called> now,
            @Nullable List<Act> acts) {
        ObligationKey key = owed.key();
        ReportRecipients superiors = owed.superiors();
        UnitCodes.Called unit = called.get(key.unitId());
        Instant due = owed.due().at();
        return new ObligationView(
                unit == null ? null : unit.code(),
                key.unitId(),
                unit == null ? null : unit.name(),
                key.form(),
                key.period(),
                key.coverage(),
                owed.revision(),
                owed.plan(),
                owed.state(),
                due == null ? null : inVietnam(due),
                owed.due().undetermined(),
                owed.cutOff(),
                code(owed.enteredById(), now),
                owed.enteredById(),
                code(superiors.recipientId(), called),
                superiors.recipientId(),
                code(superiors.intermediaryId(), called),
                superiors.intermediaryId(),
                code(superiors.addresseeId(), called),
                superiors.addresseeId(),
                acts);
    }

    String key() {
        return form + "/" + period + "/" + unitId + "/" + coverage;
    }

    private static @Nullable String code(@Nullable Long id, Map<Long, UnitCodes.Called> called) {
        UnitCodes.Called found = id == null ? null : called.get(id);
        return found == null ? null : found.code();
    }

    private static OffsetDateTime inVietnam(Instant moment) {
        return moment.atZone(DeadlineRule.ZONE).toOffsetDateTime();
    }
}
