package vn.hopluu.plan.reorganisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.ReorganisationChanged.Kind;
import vn.hopluu.web.language.Worded;

/// Who succeeds whom by one reorganisation.
///
/// @param predecessor its code on the day before
/// @param successor its code on the effective date
/// @param successorId null in a preview for a unit that comes to be
@Schema(name = "Succession")
public record SuccessionView(
        String predecessor,
        long predecessorId,
        String successor,
        @Nullable Long successorId,
        @Worded Kind kind) {}
