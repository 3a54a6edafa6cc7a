package vn.hopluu.plan.planning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.calendar.DeadlineRule;
import vn.hopluu.plan.population.UnitCodes.Called;
import vn.hopluu.web.language.Worded;

/// A task of a plan, and how far it is.
///
/// @param lead the unit that answers for it, by the code that it bears, or last bore, in the plan's year;
/// or null
/// @param due the last moment that is in time, where the plan says one
/// @param evidence what is to show that it is done, as the plan says it
/// @param state as its lead said last; where nothing was said, NOT_STARTED
/// @param overdue whether the moment has passed and it is not done
/// @param saidAt when the state was said, or null where nothing was
/// @param reason what was said with it
/// @param shown what shows that it is done
@Schema(name = "TaskProgress")
public record TaskView(
        String code,
        String text,
        @Nullable String lead,
        @Nullable Long leadId,
        @Nullable String leadName,
        List<String> participants,
        @Nullable OffsetDateTime due,
        @Nullable String evidence,
        @Worded TaskState state,
        boolean overdue,
        @Nullable OffsetDateTime saidAt,
        @Nullable String reason,
        @Nullable String shown) {

    static TaskView of(Task task, @Nullable TaskStatement said, Map<Long, Called> called, Instant now) {
        Called lead = task.leadId() == null ? null : called.get(task.leadId());
        TaskState state = said == null ? TaskState.NOT_STARTED : said.state();
        OffsetDateTime due = task.due() == null ? null : OffsetDateTime.parse(task.due());
        return new TaskView(
                task.code(),
                task.text(),
                lead == null ? null : lead.code(),
                task.leadId(),
                lead == null ? null : lead.name(),
                task.participantIds().stream()
                        .map(called::get)
                        .filter(Objects::nonNull)
                        .map(Called::code)
                        .toList(),
                due == null ? null : inVietnam(due.toInstant()),
                task.evidence(),
                state,
                due != null && state != TaskState.DONE && now.isAfter(due.toInstant()),
                said == null ? null : inVietnam(said.happened()),
                said == null ? null : said.reason(),
                said == null ? null : said.evidence());
    }

    private static OffsetDateTime inVietnam(Instant moment) {
        return moment.atZone(DeadlineRule.ZONE).toOffsetDateTime();
    }
}
