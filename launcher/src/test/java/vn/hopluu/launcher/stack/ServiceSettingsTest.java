package vn.hopluu.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.launcher.postgres.Passwords;

class ServiceSettingsTest {

    @Test
    void aServiceIsToldItsPortItsDatabaseItsBrokerAndItsClock() {
        // When
        Map<String, String> settings =
                ServiceSettings.of(Part.REPORT_SERVICE, state(Duration.ofHours(-5)), Passwords.known());

        // Then
        assertThat(settings)
                .containsEntry("QUARKUS_HTTP_PORT", "9002")
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "10002")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9032/hopluu_report")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "hopluu_report")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "hopluu")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "hopluu_report_owner")
                .containsEntry("QUARKUS_FLYWAY_PASSWORD", "hopluu")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9012")
                .containsEntry("HOPLUU_CLOCK_OFFSET", "PT-5H");
    }

    @Test
    void withTheRealTimeNoOffsetIsGiven() {
        assertThat(ServiceSettings.of(Part.PLAN_SERVICE, state(Duration.ZERO), Passwords.known()))
                .doesNotContainKey("HOPLUU_CLOCK_OFFSET");
    }

    @Test
    void whereNobodySignsInTheServicesAreToldThatEverybodyMayDoEverything() {
        assertThat(ServiceSettings.of(Part.PLAN_SERVICE, state(Duration.ZERO), Passwords.known()))
                .containsEntry("HOPLUU_AUTH", "none")
                .doesNotContainKeys("QUARKUS_OIDC_AUTH_SERVER_URL", "HOPLUU_ADMINISTRATORS");
    }

    @Test
    void withKeycloakTheyAreToldWhoseTokensTheyBelieveAndWhoLooksAfterThemBeforeAnybodyIsAssigned() {
        StackState state = state(Duration.ZERO, Auth.KEYCLOAK);

        for (Part service : Part.services()) {
            assertThat(ServiceSettings.of(service, state, Passwords.known()))
                    .containsEntry("HOPLUU_AUTH", "oidc")
                    .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:9100/realms/hopluu-demo")
                    .containsEntry("HOPLUU_ADMINISTRATORS", "4719488b-cdcf-405f-841b-2ebdee90fc3c");
        }
    }

    private static StackState state(Duration offset) {
        return state(offset, Auth.NONE);
    }

    private static StackState state(Duration offset, Auth auth) {
        return new StackState(StackState.Mode.DETACHED, 1, Instant.EPOCH, 9000, offset, auth, List.of());
    }
}
