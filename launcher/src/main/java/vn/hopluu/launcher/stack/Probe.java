package vn.hopluu.launcher.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import vn.hopluu.launcher.process.Ports;

/// Asks a part whether it is ready.
final class Probe {

    private static final int TIMEOUT_MILLIS = 3000;

    private Probe() {}

    static boolean isReady(Part part, PortPlan ports) {
        return part.isService() ? isHealthy(ports.address(part)) : Ports.answers(ports.of(part));
    }

    private static boolean isHealthy(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address + "/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
