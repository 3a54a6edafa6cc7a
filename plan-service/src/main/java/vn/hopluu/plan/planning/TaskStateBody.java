package vn.hopluu.plan.planning;

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

    /// What it says, checked.
    record Terms(
            String id,
            TaskState state,
            String reason,
            @Nullable String evidence) {}

    /// @throws RuntimeException a 422 problem that names everything wrong
    Terms terms() {
        Findings findings = new Findings();
        String named = findings.actId(id);
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
