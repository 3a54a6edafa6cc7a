package vn.hopluu.plan.reorganisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// A reorganisation as a client states it.
///
/// A unit that is changed, ends or gives a part is named as it is called on the day before the effective date;
/// a parent, a recipient and a successor as it is called on the effective date. `code@day` names another day.
///
/// @param legalBasis the resolution or decision, with number and date
/// @param obligations what becomes of the open obligations of the units that end
@Schema(name = "ReorganisationBody")
public record ReorganisationBody(
        @Schema(required = true, examples = "NQ1670-2025") @Nullable
        String code,

        @Schema(format = "date", required = true) @Nullable String effectiveDate,

        @Schema(required = true) @Nullable String legalBasis,
        @Schema(required = true) @Nullable List<@Nullable ActBody> acts,
        @Nullable List<@Nullable ObligationBody> obligations) {

    /// One act. Which fields it has depends on its kind; one that does not belong to it is refused.
    ///
    /// @param unit of RENAME, RETYPE, RECODE, MOVE, REROUTE, SPLIT, ABOLISH: the unit
    /// @param name of RENAME: the new name
    /// @param type of RETYPE: the new type
    /// @param code of RECODE: the new code
    /// @param parent of MOVE: the new parent
    /// @param routes of REROUTE: all its reporting routes from the effective date on; none where it reports to its
    ///     parent
    /// @param units of MERGE: the units that end in it, whole
    /// @param parts of MERGE: the units that give a part of themselves to it
    /// @param newUnit of CREATE and MERGE: the unit that comes to be
    /// @param continuing of MERGE, instead of `newUnit`: the unit that goes on and takes the others in
    /// @param newUnits of SPLIT: units that come to be from its parts
    /// @param successors of SPLIT: other units that receive a part; of ABOLISH: the one that takes it over whole,
    ///     or several that take a part each
    /// @param goesOn of SPLIT: whether the unit goes on with the rest; false where absent
    @Schema(name = "ReorganisationAct")
    public record ActBody(
            @Schema(required = true, implementation = ActKind.class) @Nullable
            String act,

            @Nullable String unit,
            @Nullable String name,
            @Nullable String type,
            @Nullable String code,
            @Nullable String parent,
            @Nullable List<@Nullable RouteBody> routes,
            @Nullable List<@Nullable String> units,
            @Nullable List<@Nullable PartBody> parts,
            @Nullable NewUnitBody newUnit,
            @Nullable String continuing,
            @Nullable List<@Nullable NewUnitBody> newUnits,
            @Nullable List<@Nullable String> successors,
            @Nullable Boolean goesOn) {}

    /// @param parent as it is called on the effective date; absent for a root
    /// @param routes whom it reports to where that is not its parent
    @Schema(name = "ReorganisedNewUnit")
    public record NewUnitBody(
            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String type,
            @Nullable String parent,
            @Nullable List<@Nullable RouteBody> routes) {}

    /// @param goesOn whether the unit goes on with the rest; where it does not, each part of it needs a successor
    @Schema(name = "ReorganisedPart")
    public record PartBody(
            @Schema(required = true) @Nullable String unit,
            @Nullable Boolean goesOn) {}

    @Schema(name = "ReorganisedRoute")
    public record RouteBody(
            @Schema(required = true) @Nullable String regime,
            @Schema(required = true) @Nullable String recipient,
            @Nullable String intermediary,
            @Nullable String addressee) {}

    /// @param unit a unit that ends
    /// @param form with `period`, the one obligation that is meant; absent: all open ones of the unit
    /// @param coverage OWN where absent
    /// @param to of TRANSFER: the successor that enters the report; it stays a report of the unit that ended
    /// @param reason of EXEMPT; the legal basis where absent
    @Schema(name = "ReorganisedObligation")
    public record ObligationBody(
            @Schema(required = true) @Nullable String unit,
            @Nullable String form,
            @Nullable String period,

            @Schema(implementation = Coverage.class) @Nullable
            String coverage,

            @Schema(required = true, implementation = Treatment.class) @Nullable
            String treatment,

            @Nullable String to,
            @Nullable String reason) {}
}
