package vn.hopluu.plan.planning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a task is.
@Schema(
        name = "TaskState",
        description = "NOT_STARTED (chưa thực hiện), also where nothing has been said; UNDER_WAY (đang thực hiện); DONE"
                + " (đã hoàn thành), with what shows it")
enum TaskState {
    NOT_STARTED,
    UNDER_WAY,
    DONE
}
