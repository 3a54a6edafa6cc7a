package vn.hopluu.launcher.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The processes of the stack, in the order in which they start. Ports count from the port base, 8080 by default.
public enum Part {
    KAFKA("kafka", 12, ""),
    POSTGRES("postgres", 32, ""),
    IDENTITY("keycloak", 100, "hopluu_identity"),
    PLAN_SERVICE("plan-service", 1, "hopluu_plan"),
    REPORT_SERVICE("report-service", 2, "hopluu_report"),
    AGGREGATION_SERVICE("aggregation-service", 3, "hopluu_aggregation");

    private final String partName;
    private final int portOffset;
    private final String database;

    Part(String partName, int portOffset, String database) {
        this.partName = partName;
        this.portOffset = portOffset;
        this.database = database;
    }

    /// The parts that the services need.
    public static List<Part> foundations() {
        return List.of(KAFKA, POSTGRES);
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /// @return empty for a name that no part bears
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.partName.equals(name))
                .findFirst();
    }

    public String partName() {
        return partName;
    }

    public boolean isService() {
        return switch (this) {
            case KAFKA, POSTGRES, IDENTITY -> false;
            case PLAN_SERVICE, REPORT_SERVICE, AGGREGATION_SERVICE -> true;
        };
    }

    /// Those without which this one would only die again. Services start without the identity provider, and ask it
    /// for its keys once it is there.
    public List<Part> needs() {
        return switch (this) {
            case KAFKA, POSTGRES -> List.of();
            case IDENTITY -> List.of(POSTGRES);
            case PLAN_SERVICE, REPORT_SERVICE, AGGREGATION_SERVICE -> foundations();
        };
    }

    /// Whether an AOT cache makes its starts quicker. Not Keycloak's: it does not outlive the end of the recording.
    boolean hasAotCache() {
        return this == KAFKA || isService();
    }

    /// Whether it tells of its health on a port of its own.
    boolean hasManagementPort() {
        return this == IDENTITY || isService();
    }

    /// Its database, and that one's owner's name; empty for those that keep nothing in PostgreSQL.
    public String database() {
        return database;
    }

    int portOffset() {
        return portOffset;
    }
}
