package vn.hopluu.plan.planning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;

/// A task (nhiệm vụ) of a plan.
///
/// @param leadId the unit that answers for it, or null where the plan names none
/// @param participantIds the units that take part
/// @param due the last moment that is in time, with its offset, or null
/// @param evidence what shows that it is done, or null
public record Task(
        String code,
        String text,
        @Nullable Long leadId,
        List<Long> participantIds,
        @Nullable String due,
        @Nullable String evidence) {

    public Task {
        participantIds = List.copyOf(participantIds);
    }

    static Task of(PlanChanged.Task told) {
        Instant by = told.due();
        return new Task(
                told.code(),
                told.text(),
                told.leadId(),
                told.participantIds(),
                by == null ? null : by.toString(),
                told.evidence());
    }

    /// @param said what was said of it last
    PlanChanged.Task toEvent(@Nullable TaskStatement said) {
        return new PlanChanged.Task(
                code,
                text,
                leadId,
                participantIds,
                due == null ? null : OffsetDateTime.parse(due).toInstant(),
                evidence,
                said == null ? null : said.toEvent());
    }
}
