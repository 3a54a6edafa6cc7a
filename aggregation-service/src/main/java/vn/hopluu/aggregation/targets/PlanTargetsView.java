package vn.hopluu.aggregation.targets;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan's targets.
@Schema(name = "PlanTargets", description = "How the targets of a plan stand")
record PlanTargetsView(
        @Schema(examples = "KH-106-2023") String plan,
        String number,
        String title,

        @Schema(enumeration = {"submitted", "approved"}) String basis,

        @Schema(description = "The moment by whose clock deadlines are told")
        Instant at,

        @Schema(description = "The plan whose targets are this one's too: ask for them there, with unit=") @Nullable
        String inheritsFrom,

        List<TargetView> targets) {}
