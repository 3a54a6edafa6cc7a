package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hopluu.testsupport.InfraResource;
import vn.hopluu.web.database.InstanceName;
import vn.hopluu.web.database.OwnConnection;

/// A second replica beside the one that runs.
@QuarkusTest
@WithTestResource(
        value = InfraResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "hopluu_aggregation"))
class InstanceNameTest {

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private OwnConnection connection;

    @BeforeEach
    void connect() {
        connection = new OwnConnection(url, Optional.of(user), Optional.of(password), "second-replica");
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    private InstanceName named(String name) {
        return new InstanceName(connection, vertx, Optional.of(name));
    }

    @Test
    @Tag("slow")
    void one_with_the_same_name_gives_up_and_says_what_to_set() {
        assertThatThrownBy(() -> named("aggregation-service-0").take())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("aggregation-service-0")
                .hasMessageContaining("HOPLUU_INSTANCE_ID");
    }

    @Test
    void one_with_a_name_of_its_own_starts_and_keeps_it() {
        InstanceName second = named("aggregation-service-1");

        assertThatCode(second::take).doesNotThrowAnyException();
        assertThat(second.isHeld()).isTrue();
    }

    @Test
    void a_name_is_free_again_when_its_replica_is_gone() throws InterruptedException {
        OwnConnection gone = new OwnConnection(url, Optional.of(user), Optional.of(password), "gone-replica");
        new InstanceName(gone, vertx, Optional.of("aggregation-service-2")).take();
        gone.close();

        assertThatCode(() -> named("aggregation-service-2").take()).doesNotThrowAnyException();
    }
}
