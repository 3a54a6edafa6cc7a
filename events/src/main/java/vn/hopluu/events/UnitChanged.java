package vn.hopluu.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit with its whole history: dated versions of code, name, type and parent, and its dated reporting routes.
///
/// @param unitId the surrogate id; never reused, unlike codes
/// @param versions in order of time, without overlap
/// @param routes per regime, whom the unit reports to where that is not its administrative parent
public record UnitChanged(long unitId, long revision, List<Version> versions, List<Route> routes) implements Event {

    /// @param validTo the last day, or null while it stands
    /// @param parentId the administrative parent's id, or null for a root
    public record Version(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String code,
            String name,
            String type,
            @Nullable Long parentId) {
        public Version {
            Require.ordered(validFrom, validTo);
            Require.code("code", code);
            Require.text("name", name);
            Require.code("type", type);
            if (parentId != null) {
                Require.positive("parentId", parentId);
            }
        }
    }

    /// @param recipientId the unit whose total this one's figures enter
    /// @param intermediaryId the office that collects and reviews on the way (qua Sở Nội vụ); it does not add
    /// @param addresseeId the office to which reports are addressed (Kính gửi) where that is another than the
    ///     recipient: it sees them expected, receives and returns them, and does not add either
    /// @param validTo the last day, or null while it stands
    public record Route(
            String regime,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            long recipientId,
            @Nullable Long intermediaryId,
            @Nullable Long addresseeId) {
        public Route {
            Require.code("regime", regime);
            Require.ordered(validFrom, validTo);
            Require.positive("recipientId", recipientId);
            Require.positiveOrAbsent("intermediaryId", intermediaryId);
            Require.positiveOrAbsent("addresseeId", addresseeId);
        }
    }

    public UnitChanged {
        Require.positive("unitId", unitId);
        Require.positive("revision", revision);
        versions = Require.list("versions", versions);
        routes = Require.list("routes", routes);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions must hold at least one version");
        }
        for (int i = 1; i < versions.size(); i++) {
            requireSuccession(versions.get(i - 1), versions.get(i));
        }
    }

    @Override
    public String key() {
        return Long.toString(unitId);
    }

    private static void requireSuccession(Version earlier, Version later) {
        LocalDate end = earlier.validTo();
        if (end == null || !later.validFrom().isAfter(end)) {
            throw new IllegalArgumentException("versions must follow each other without overlap: the one from "
                    + earlier.validFrom() + " ends " + end + ", the next starts " + later.validFrom());
        }
    }
}
