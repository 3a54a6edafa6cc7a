package vn.hopluu.plan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// By when: a moment, or the reason why there is none yet.
///
/// @param at the last moment that is in time, or null
/// @param undetermined why there is none, in Vietnamese: "chưa xác định được thời hạn gửi báo cáo: …";
/// null where there is one
public record Due(@Nullable Instant at, @Nullable String undetermined) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String UNDETERMINED = "chưa xác định được thời hạn gửi báo cáo: ";

    public Due {
        if ((at == null) == (undetermined == null)) {
            throw new IllegalArgumentException("a moment or a reason, and not both: " + at + ", " + undetermined);
        }
    }

    public static Due at(Instant moment) {
        return new Due(moment, null);
    }

    /// @param why in Vietnamese, for officers
    public static Due undetermined(String why) {
        return new Due(null, UNDETERMINED + why);
    }

    /// A day as officers write it: 14/02/2023.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public boolean isDetermined() {
        return at != null;
    }
}
