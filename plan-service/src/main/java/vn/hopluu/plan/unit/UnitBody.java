package vn.hopluu.plan.unit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit's whole history as a client states it.
///
/// @param versions what it was when; at least one
/// @param routes whom it reports to where that is not its parent
@Schema(name = "UnitBody")
public record UnitBody(
        @Nullable List<@Nullable VersionBody> versions,
        @Nullable List<@Nullable RouteBody> routes) {

    /// Where a finding lies in this body, as a JSON Pointer.
    String pointerOf(UnitFinding finding) {
        String from = finding.named().from().toString();
        return switch (finding.kind()) {
            case VERSIONS_OVERLAP, CODE_TAKEN ->
                "/versions" + place(versions, version -> from.equals(version.validFrom()));
            case PARENT_NOT_VALID ->
                "/versions" + place(versions, version -> from.equals(version.validFrom())) + "/parent";
            case ROUTES_OVERLAP, ROUTE_OUTSIDE -> "/routes" + place(routes, route -> isFrom(route, from, finding));
            case RECIPIENT_NOT_VALID, INTERMEDIARY_NOT_VALID, ADDRESSEE_NOT_VALID ->
                "/routes" + place(routes, route -> isFrom(route, from, finding)) + "/"
                        + finding.kind().code();
            case CYCLE, STILL_NEEDED -> "/versions";
        };
    }

    private static boolean isFrom(RouteBody route, String from, UnitFinding finding) {
        return from.equals(route.validFrom()) && Objects.equals(finding.regime(), route.regime());
    }

    /// The last that fits: of two that begin on one day, it is the later one that is one too many.
    private static <T> String place(@Nullable List<@Nullable T> items, Predicate<T> fits) {
        if (items == null) {
            return "";
        }
        for (int place = items.size() - 1; place >= 0; place--) {
            T item = items.get(place);
            if (item != null && fits.test(item)) {
                return "/" + place;
            }
        }
        return "";
    }

    /// @param parent the parent as it is called on `validFrom`: `12`, or `12@2004-01-01`; null for a root
    @Schema(name = "UnitVersionBody")
    public record VersionBody(
            @Schema(format = "date", required = true) @Nullable
            String validFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String validTo,

            @Schema(required = true) @Nullable String code,
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String type,
            @Schema(nullable = true) @Nullable String parent) {}

    /// @param recipient as it is called on `validFrom`
    /// @param intermediary as it is called on `validFrom`, or null
    /// @param addressee as it is called on `validFrom`; null where reports are addressed to the recipient
    @Schema(name = "UnitRouteBody")
    public record RouteBody(
            @Schema(required = true) @Nullable String regime,

            @Schema(format = "date", required = true) @Nullable
            String validFrom,

            @Schema(format = "date", nullable = true) @Nullable
            String validTo,

            @Schema(required = true) @Nullable String recipient,
            @Schema(nullable = true) @Nullable String intermediary,
            @Schema(nullable = true) @Nullable String addressee) {}
}
