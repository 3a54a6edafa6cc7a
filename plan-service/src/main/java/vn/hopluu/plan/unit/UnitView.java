package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.http.Revised;

/// A unit with its whole history, as it is answered.
///
/// @param successors who took over from it, wholly or in part; empty where it stands
/// @param withoutRoute in the answer to a PUT what it lacks of a reporting route that units beside it
/// have, if anything; null at other times
@Schema(name = "Unit")
public record UnitView(
        long id,
        long revision,
        List<Version> versions,
        List<Route> routes,
        List<Successor> successors,
        @Nullable MissingRoutesView withoutRoute)
        implements Revised {

    /// @param parent the code that the parent bore on `validFrom`, or null for a root
    @Schema(name = "UnitVersion")
    public record Version(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String code,
            String name,
            String type,
            @Nullable String parent,
            @Nullable Long parentId) {}

    /// @param recipient the code that it bore on `validFrom`
    /// @param intermediary the code that it bore on `validFrom`, or null
    /// @param addressee the code that it bore on `validFrom`; null where reports are addressed to the recipient
    @Schema(name = "UnitRoute")
    public record Route(
            String regime,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String recipient,
            long recipientId,
            @Nullable String intermediary,
            @Nullable Long intermediaryId,
            @Nullable String addressee,
            @Nullable Long addresseeId) {}

    /// @param superiors the units that this one names, by id
    static UnitView of(Unit unit, Map<Long, Unit> superiors, List<Successor> successors) {
        UnitHistory history = unit.history();
        return new UnitView(
                unit.id(),
                unit.revision(),
                history.versions().stream()
                        .map(version -> new Version(
                                version.validFrom(),
                                version.validTo(),
                                version.code(),
                                version.name(),
                                version.type(),
                                code(superiors, version.parentId(), version.validFrom()),
                                version.parentId()))
                        .toList(),
                history.routes().stream()
                        .map(route -> new Route(
                                route.regime(),
                                route.validFrom(),
                                route.validTo(),
                                code(superiors, route.recipientId(), route.validFrom()),
                                route.recipientId(),
                                code(superiors, route.intermediaryId(), route.validFrom()),
                                route.intermediaryId(),
                                code(superiors, route.addresseeId(), route.validFrom()),
                                route.addresseeId()))
                        .toList(),
                successors,
                null);
    }

    UnitView telling(@Nullable MissingRoutesView missing) {
        return new UnitView(id, revision, versions, routes, successors, missing);
    }

    static @Nullable String code(Map<Long, Unit> units, @Nullable Long id, LocalDate on) {
        Unit unit = id == null ? null : units.get(id);
        return unit == null ? null : unit.versionOn(on).map(UnitVersion::code).orElse(null);
    }
}
