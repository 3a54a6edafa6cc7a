package vn.hopluu.plan.planning;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.web.language.Message;

/// How far a task is, as its lead says it.
///
/// @param id names the statement: sent again with the same content it is made once
/// @param reason what was done, or why nothing was
/// @param evidence what shows that it is done; of DONE
@Schema(name = "TaskStateBody")
public record TaskStateBody(
        @Schema(required = true) @Nullable String id,

        @Schema(required = true, implementation = TaskState.class) @Nullable
        String state,

        @Schema(required = true) @Nullable String reason,
        @Nullable String evidence) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,79}");
    private static final Message ID_RULE = Message.of("plan.rule.act-id");

    /// What it says, checked.
    record Terms(
            String id,
            TaskState state,
            String reason,
            @Nullable String evidence) {}

    /// @throws RuntimeException a 422 problem that names everything wrong
    Terms terms() {
        Findings findings = new Findings();
        String named = id == null ? "" : id;
        if (!ID.matcher(named).matches()) {
            findings.add("/id", id == null ? "missing" : "bad-id", id, ID_RULE);
        }
        TaskState stated = findings.oneOf("/state", state, TaskState.class);
        String why = findings.text("/reason", reason);
        String shown = findings.optionalText("/evidence", evidence);
        if (stated == TaskState.DONE && shown == null) {
            findings.add("/evidence", "missing", null, Message.of("plan.task-state-body.shown"));
        }
        findings.refuseIfAny();
        return new Terms(named, stated, why, shown);
    }
}
