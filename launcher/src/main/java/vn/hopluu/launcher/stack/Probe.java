package vn.hopluu.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hopluu.launcher.process.Ports;

/// Asks a part how it is.
final class Probe {

    private static final int TIMEOUT_MILLIS = 3000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Probe() {}

    static boolean isReady(Part part, PortPlan ports) {
        if (!part.hasManagementPort()) {
            return Ports.answers(ports.of(part));
        }
        try {
            HttpURLConnection connection =
                    open(ports.managementAddress(part) + (part.isService() ? "/q/health/ready" : "/health/ready"));
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /// What a service says of one thing that it is to do.
    ///
    /// @param group such as `writing`
    /// @return empty where nothing belongs to such a group
    static Optional<PartReport.Health> health(Part service, PortPlan ports, String group) {
        try {
            HttpURLConnection connection = open(ports.managementAddress(service) + "/q/health/group/" + group);
            try {
                int status = connection.getResponseCode();
                boolean isUp = status == HttpURLConnection.HTTP_OK;
                if (status == HttpURLConnection.HTTP_NOT_FOUND || isUp && hasNoChecks(connection)) {
                    return Optional.empty();
                }
                return Optional.of(new PartReport.Health(isUp, isUp ? List.of() : reasons(connection, status)));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return Optional.of(new PartReport.Health(false, List.of("no answer: " + e.getMessage())));
        }
    }

    private static boolean hasNoChecks(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getInputStream()) {
            return JSON.readTree(body).path("checks").isEmpty();
        }
    }

    /// The checks that are down, with what they say.
    private static List<String> reasons(HttpURLConnection connection, int status) throws IOException {
        InputStream body = connection.getErrorStream();
        if (body == null) {
            return List.of("answered " + status);
        }
        List<String> reasons = new ArrayList<>();
        for (JsonNode check : JSON.readTree(body).path("checks")) {
            if (!check.path("status").asText().equals("UP")) {
                String data = check.path("data").isMissingNode() ? "" : ": " + check.path("data");
                reasons.add(check.path("name").asText() + data);
            }
        }
        return reasons.isEmpty() ? List.of("answered " + status) : reasons;
    }

    private static HttpURLConnection open(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }
}
