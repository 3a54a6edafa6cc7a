package vn.hopluu.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An obligation (nghĩa vụ báo cáo): one unit owes one report of a campaign, by when, and to whom.
///
/// It is fixed when its plan is published; afterwards only a named act changes it: an exemption, an extension, an
/// addition or a transfer.
///
/// @param unitId the unit that the report speaks of
/// @param plan the plan that fixed it
/// @param due the last moment that is in time, or null while it cannot be said (chưa xác định)
/// @param undetermined why there is no `due`, in Vietnamese; null where there is one
/// @param enteredById the successor that enters the report of an abolished unit, else null
/// @param recipientId the unit whose total the figures enter, as of the structure date; null for a root
/// @param intermediaryId the office that collects and reviews on the way, as of the structure date, or null
/// @param addresseeId the office to which the report is addressed (Kính gửi) where that is another than the
///     recipient: it sees the report expected, receives and returns it, and does not add either; else null
/// @param cutOff the last day that the figures speak of (thời gian chốt số liệu), where the plan orders one; null: that
///     of the campaign's window
public record ObligationChanged(
        long unitId,
        String form,
        String period,
        Coverage coverage,
        long revision,
        String plan,
        State state,
        @Nullable Instant due,
        @Nullable String undetermined,
        @Nullable Long enteredById,
        @Nullable Long recipientId,
        @Nullable Long intermediaryId,
        @Nullable Long addresseeId,
        @Nullable LocalDate cutOff)
        implements Event {

    /// One whose plan orders no cut-off of its own.
    public ObligationChanged(
            long unitId,
            String form,
            String period,
            Coverage coverage,
            long revision,
            String plan,
            State state,
            @Nullable Instant due,
            @Nullable String undetermined,
            @Nullable Long enteredById,
            @Nullable Long recipientId,
            @Nullable Long intermediaryId,
            @Nullable Long addresseeId) {
        this(
                unitId,
                form,
                period,
                coverage,
                revision,
                plan,
                state,
                due,
                undetermined,
                enteredById,
                recipientId,
                intermediaryId,
                addresseeId,
                null);
    }

    public enum State {
        /// The unit owes it.
        OWED,
        /// The unit was abolished; its successor enters the report, which stays the abolished unit's.
        TRANSFERRED,
        /// Nobody owes it any more.
        EXEMPT
    }

    public ObligationChanged {
        Require.positive("unitId", unitId);
        Require.code("form", form);
        Require.period(period);
        Require.present("coverage", coverage);
        Require.positive("revision", revision);
        Require.code("plan", plan);
        Require.present("state", state);
        if ((due == null) == (undetermined == null)) {
            throw new IllegalArgumentException("due or the reason why it is undetermined must be there, and not both: "
                    + due + ", " + Require.shown(undetermined));
        }
        if ((state == State.TRANSFERRED) && enteredById == null) {
            throw new IllegalArgumentException("a transferred obligation must name enteredById");
        }
        Require.positiveOrAbsent("enteredById", enteredById);
        Require.positiveOrAbsent("recipientId", recipientId);
        Require.positiveOrAbsent("intermediaryId", intermediaryId);
        Require.positiveOrAbsent("addresseeId", addresseeId);
    }

    /// `17/DVCQ-6T/2023-H1/OWN`, as the key of the report that is owed.
    @Override
    public String key() {
        return unitId + "/" + form + "/" + period + "/" + coverage;
    }
}
