package vn.hopluu.plan.obligation;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// An extension of everything that fell due while nothing could be handed in.
///
/// @param id names the act: sent again with the same content it is done once
/// @param from when the outage began, with its offset
/// @param to when it ended
/// @param due the last moment that is in time now
/// @param reason why, as it is said to the units; "gia hạn do sự cố hệ thống" where absent
@Schema(name = "OutageBody")
record OutageBody(
        @Schema(required = true) @Nullable String id,

        @Schema(required = true, format = "date-time") @Nullable
        String from,

        @Schema(required = true, format = "date-time") @Nullable
        String to,

        @Schema(required = true, format = "date-time") @Nullable
        String due,

        @Nullable String reason,
        @Nullable String legalBasis) {

    static final String REASON = "gia hạn do sự cố hệ thống";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,79}");

    /// What was stated, checked.
    record Outage(ActTerms terms, Instant from, Instant to, Instant due) {}

    /// @throws RuntimeException a 422 problem that names everything wrong
    Outage checked(Instant now) {
        Findings findings = new Findings();
        if (id == null || !ID.matcher(id).matches()) {
            findings.add("/id", id == null ? "missing" : "bad-id", id, Message.of("plan.outage-body.missing"));
        }
        Instant began = findings.moment("/from", from);
        Instant ended = findings.moment("/to", to);
        Instant later = findings.moment("/due", due);
        findings.refuseIfAny();
        if (ended.isBefore(began)) {
            findings.add("/to", "before-from", to, Message.of("plan.outage-body.before-from", from));
        }
        if (!later.isAfter(ended) || !later.isAfter(now)) {
            findings.add("/due", "not-later", due, Message.of("plan.outage-body.not-later"));
        }
        findings.refuseIfAny();
        ActTerms terms =
                new ActTerms(Objects.requireNonNull(id), Objects.requireNonNullElse(reason, REASON), legalBasis);
        return new Outage(terms, began, ended, later);
    }
}
