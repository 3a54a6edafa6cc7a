package vn.hopluu.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deadline has passed without the report that was owed by it. It is told once for each obligation and deadline: a
/// deadline that is extended is another one.
///
/// A report that comes late does not take it back; aggregation-service tells how the obligation stands now.
///
/// @param unitId the unit that the report speaks of
/// @param revision grows with every deadline of the obligation that passes
/// @param plan the plan that fixed it
/// @param due the last moment that was in time
/// @param enteredById the successor that enters the report of an abolished unit, else null
/// @param recipientId the unit whose total the figures enter, or null for a root
/// @param intermediaryId the office that collects and reviews on the way, or null
/// @param addresseeId the office to which the report is addressed where it is not the recipient, or null
public record ObligationOverdue(
        long unitId,
        String form,
        String period,
        Coverage coverage,
        long revision,
        String plan,
        Instant due,
        @Nullable Long enteredById,
        @Nullable Long recipientId,
        @Nullable Long intermediaryId,
        @Nullable Long addresseeId)
        implements Event {

    public ObligationOverdue {
        Require.positive("unitId", unitId);
        Require.code("form", form);
        Require.period(period);
        Require.present("coverage", coverage);
        Require.positive("revision", revision);
        Require.code("plan", plan);
        Require.present("due", due);
        Require.positiveOrAbsent("enteredById", enteredById);
        Require.positiveOrAbsent("recipientId", recipientId);
        Require.positiveOrAbsent("intermediaryId", intermediaryId);
        Require.positiveOrAbsent("addresseeId", addresseeId);
    }

    /// `overdue/17/DVCQ-6T/2023-H1/OWN`; with `due` it names the event.
    @Override
    public String key() {
        return "overdue/" + unitId + "/" + form + "/" + period + "/" + coverage;
    }
}
