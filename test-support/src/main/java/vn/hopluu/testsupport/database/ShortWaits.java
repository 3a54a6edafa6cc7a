package vn.hopluu.testsupport.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// For tests with a silent database: the longest wait is four seconds, not that of the longest statement.
public final class ShortWaits implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "4",
                "quarkus.datasource.jdbc.acquisition-timeout", "2s");
    }

    @Override
    public void stop() {}
}
