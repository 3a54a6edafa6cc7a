package vn.hopluu.report.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.ReportProblem;
import vn.hopluu.report.content.FieldErrors;
import vn.hopluu.report.dialogue.DialogueBody.OpinionBody;
import vn.hopluu.web.language.Message;

/// Whether a body can stand in the register; everything that is wrong is said at once.
final class DialogueCheck {

    static final int MOST_OPINIONS = 200;

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_PARTICIPANTS = 1_000_000;
    private static final int LONGEST_PROMISE_YEARS = 10;

    private final FieldErrors findings = new FieldErrors(ReportProblem.INVALID_ENTRY);
    private final LocalDate today;

    DialogueCheck(LocalDate today) {
        this.today = today;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    DialogueContent entry(DialogueBody body) {
        required("/unit", body.unit(), Message.of("report.rule.unit"));
        return content(body);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    DialogueContent content(DialogueBody body) {
        LocalDate heldOn = body.heldOn();
        if (required("/heldOn", heldOn, Message.of("report.dialogue-check.held-on"))) {
            between("/heldOn", heldOn, FIRST_DAY, today);
        }
        required("/occasion", body.occasion(), Message.of("report.rule.one-of", "PLANNED, ON_DEMAND"));
        required("/audience", body.audience(), Message.of("report.rule.one-of", "PEOPLE, STAFF"));
        participants(body.participants());
        List<Opinion> opinions =
                opinions(body.opinions() == null ? List.of() : body.opinions(), heldOn == null ? FIRST_DAY : heldOn);
        findings.refuse();
        return new DialogueContent(
                Objects.requireNonNull(heldOn),
                Objects.requireNonNull(body.occasion()),
                Objects.requireNonNull(body.audience()),
                body.participants(),
                opinions,
                false);
    }

    private void participants(@Nullable Integer participants) {
        if (participants != null && (participants < 0 || participants > MOST_PARTICIPANTS)) {
            findings.add(
                    "/participants",
                    "out-of-range",
                    participants.toString(),
                    Message.of("report.dialogue-check.out-of-range", MOST_PARTICIPANTS));
        }
    }

    private List<Opinion> opinions(List<@Nullable OpinionBody> bodies, LocalDate heldOn) {
        if (bodies.size() > MOST_OPINIONS) {
            findings.add(
                    "/opinions",
                    "too-many",
                    String.valueOf(bodies.size()),
                    Message.of("report.rule.at-most", MOST_OPINIONS));
            return List.of();
        }
        List<Opinion> opinions = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            OpinionBody body = bodies.get(i);
            if (body == null) {
                findings.add("/opinions/" + i, "null-entry", null, Message.of("report.dialogue-check.null-entry"));
            } else {
                opinions.add(opinion("/opinions/" + i, i + 1, body, heldOn));
            }
        }
        return opinions;
    }

    private Opinion opinion(String at, int number, OpinionBody body, LocalDate heldOn) {
        String text = body.text() == null ? "" : body.text().strip();
        if (text.isEmpty()) {
            findings.add(at + "/text", "required", body.text(), Message.of("report.dialogue-check.required"));
        } else if (text.length() > LONGEST_TEXT) {
            findings.add(at + "/text", "too-long", text, Message.of("report.rule.most-characters", LONGEST_TEXT));
        }
        if (required(at + "/answeredOnTheSpot", body.answeredOnTheSpot(), Message.of("report.rule.truth"))) {
            answer(at, Objects.requireNonNull(body.answeredOnTheSpot()), body, heldOn);
        }
        return new Opinion(
                number, text, Boolean.TRUE.equals(body.answeredOnTheSpot()), body.promisedBy(), body.doneOn());
    }

    private void answer(String at, boolean onTheSpot, OpinionBody body, LocalDate heldOn) {
        if (onTheSpot) {
            answered(at + "/promisedBy", body.promisedBy());
            answered(at + "/doneOn", body.doneOn());
            return;
        }
        if (required(at + "/promisedBy", body.promisedBy(), Message.of("report.dialogue-check.promised-by"))) {
            between(at + "/promisedBy", body.promisedBy(), heldOn, heldOn.plusYears(LONGEST_PROMISE_YEARS));
        }
        if (body.doneOn() != null) {
            between(at + "/doneOn", body.doneOn(), heldOn, today);
        }
    }

    private void answered(String at, @Nullable LocalDate day) {
        if (day != null) {
            findings.add(at, "not-here", day.toString(), Message.of("report.dialogue-check.not-here"));
        }
    }

    /// The day on which a promise was kept.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    LocalDate done(MendingBody body, LocalDate heldOn) {
        if (required("/on", body.on(), Message.of("report.dialogue-check.on"))) {
            between("/on", body.on(), heldOn, today);
        }
        bounded(body.reason());
        findings.refuse();
        return Objects.requireNonNull(body.on());
    }

    /// Why a dialogue is struck out.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
    String struck(MendingBody body) {
        if (body.on() != null) {
            findings.add("/on", "not-here", body.on().toString(), Message.of("report.rule.left-out"));
        }
        if (body.reason() == null || body.reason().isBlank()) {
            findings.add("/reason", "required", body.reason(), Message.of("report.rule.reason"));
        }
        bounded(body.reason());
        findings.refuse();
        return Objects.requireNonNull(body.reason());
    }

    private void bounded(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_TEXT) {
            findings.add("/reason", "too-long", reason, Message.of("report.rule.most-characters", LONGEST_TEXT));
        }
    }

    private void between(String at, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day != null && (day.isBefore(first) || day.isAfter(last))) {
            findings.add(at, "out-of-range", day.toString(), Message.of("report.rule.day-within", first, last));
        }
    }

    private boolean required(String at, @Nullable Object value, Message rule) {
        if (value == null) {
            findings.add(at, "required", null, rule);
        }
        return value != null;
    }
}
