package vn.hopluu.aggregation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;

/// The moment for which a question is asked: the caller's, or now by the service's clock.
public final class AskedMoment {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private AskedMoment() {}

    /// @param text RFC 3339 with an offset; a space where a `+` was not encoded is read as that `+`
    /// @throws RuntimeException a 400 problem where it is not a moment
    public static Instant of(@Nullable String text, Clock clock) {
        if (text == null) {
            return clock.instant();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException e) {
            // said below, as for a year out of range
        }
        throw BadParameter.of(
                "at",
                text,
                Message.of("aggregation.asked-moment.at", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
    }

    /// The minute that an answer's ETag holds: what depends on the clock is looked at again after it.
    public static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
