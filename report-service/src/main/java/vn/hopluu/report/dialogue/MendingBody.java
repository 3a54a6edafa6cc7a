package vn.hopluu.report.dialogue;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What two short acts carry: that a promise is kept (`on`), or why a dialogue is struck out (`reason`).
public record MendingBody(
        @Schema(description = "The day on which the promise was kept") @Nullable
        LocalDate on,

        @Schema(description = "Why; needed to strike a dialogue out. No persons' names") @Nullable
        String reason) {}
