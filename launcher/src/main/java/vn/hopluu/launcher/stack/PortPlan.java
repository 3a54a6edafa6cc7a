package vn.hopluu.launcher.stack;

import java.util.ArrayList;
import java.util.List;
import vn.hopluu.launcher.LauncherException;

/// Where everything listens: each part at a fixed distance from one base.
///
/// @param base the port base; the services are at base + 1 to base + 3 and their management ports at base + 1001 to
///     base + 1003, Kafka at base + 12 (its controller at + 13), PostgreSQL at base + 32, Keycloak at base + 100 and
///     base + 1100
public record PortPlan(int base) {

    public static final int DEFAULT_BASE = 8080;

    private static final int CONTROLLER_OFFSET = 13;

    /// From a service's port to where it tells of itself: 9081 beside 8081, as in its own defaults.
    private static final int MANAGEMENT_OFFSET = 1000;

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 64_400;

    public PortPlan {
        if (base < LOWEST || base > HIGHEST) {
            throw new LauncherException(
                    "--port-base " + base + " does not do: choose one from " + LOWEST + " to " + HIGHEST + ".");
        }
    }

    public int of(Part part) {
        return base + part.portOffset();
    }

    /// The port on which Kafka's broker meets its own controller.
    public int kafkaController() {
        return base + CONTROLLER_OFFSET;
    }

    /// The port on which a service, or the identity provider, tells of its health and its metrics.
    public int managementOf(Part part) {
        return of(part) + MANAGEMENT_OFFSET;
    }

    /// Every port that the part listens on.
    public List<Integer> allOf(Part part) {
        List<Integer> ports = new ArrayList<>();
        ports.add(of(part));
        if (part == Part.KAFKA) {
            ports.add(kafkaController());
        }
        if (part.hasManagementPort()) {
            ports.add(managementOf(part));
        }
        return ports;
    }

    /// Where clients of the part connect.
    public String address(Part part) {
        return switch (part) {
            case KAFKA -> "127.0.0.1:" + of(part);
            case POSTGRES -> "jdbc:postgresql://127.0.0.1:" + of(part);
            case IDENTITY, PLAN_SERVICE, REPORT_SERVICE, AGGREGATION_SERVICE -> "http://127.0.0.1:" + of(part);
        };
    }

    /// Where the web interface answers, which people who have signed in are sent back to.
    public String portal() {
        return "http://127.0.0.1:" + base;
    }

    /// Where a service, or the identity provider, tells of itself, such as `http://127.0.0.1:9081`.
    public String managementAddress(Part part) {
        return "http://127.0.0.1:" + managementOf(part);
    }
}
