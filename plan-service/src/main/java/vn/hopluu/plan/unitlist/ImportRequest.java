package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.problem.Findings;
import vn.hopluu.plan.unit.UnitReference;

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

    private enum DryRun {
        FALSE,
        TRUE
    }

    /// @throws RuntimeException a 422 problem that names every parameter that is wrong
    static ImportRequest of(
            @Nullable String effectiveFrom, @Nullable String dryRun, @Nullable String renames, @Nullable String scope) {
        Findings findings = new Findings();
        LocalDate from = findings.optionalDay("?effectiveFrom", effectiveFrom);
        boolean dry = dryRun != null && choice(findings, "?dryRun", dryRun, DryRun.class) == DryRun.TRUE;
        boolean accept = renames != null && choice(findings, "?renames", renames, Renames.class) == Renames.ACCEPT;
        UnitReference unit = scope == null ? null : UnitReference.parse(scope).orElse(null);
        if (scope != null && unit == null) {
            findings.add("?scope", "bad-unit", scope, UnitReference.RULE);
        }
        findings.refuseIfAny();
        return new ImportRequest(from, dry, accept, unit);
    }

    private static <E extends Enum<E>> E choice(Findings findings, String pointer, String value, Class<E> choices) {
        E[] all = choices.getEnumConstants();
        for (E one : all) {
            if (one.name().toLowerCase(java.util.Locale.ROOT).equals(value)) {
                return one;
            }
        }
        findings.add(
                pointer,
                "unknown-value",
                value,
                "one of " + java.util.Arrays.toString(all).toLowerCase(java.util.Locale.ROOT));
        return all[0];
    }
}
