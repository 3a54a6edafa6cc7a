package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.parameter.BadParameter;
import vn.hopluu.web.parameter.UnitReference;

/// How a list is to be taken.
///
/// @param effectiveFrom the day for the lines that name none
/// @param dryRun whether to answer what would be, and write nothing
/// @param acceptRenames whether a line may give a unit of the same type and parent another name
/// @param scope the unit below which every line has to stand, or null for the whole country
record ImportRequest(
        @Nullable LocalDate effectiveFrom,
        boolean dryRun,
        boolean acceptRenames,
        @Nullable UnitReference scope) {

    private enum Renames {
        REFUSE,
        ACCEPT
    }

    /// @throws RuntimeException a 400 problem for a parameter that cannot be read
    static ImportRequest of(
            @Nullable LocalDate effectiveFrom, boolean dryRun, @Nullable String renames, @Nullable String scope) {
        return new ImportRequest(
                effectiveFrom,
                dryRun,
                renames != null && renames(renames) == Renames.ACCEPT,
                scope == null ? null : UnitReference.required("scope", scope));
    }

    private static Renames renames(String word) {
        return switch (word) {
            case "accept" -> Renames.ACCEPT;
            case "refuse" -> Renames.REFUSE;
            default -> throw BadParameter.of("renames", word, Message.of("plan.import-request.renames"));
        };
    }
}
