package vn.hopluu.testsupport.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayOnlyTest {

    private static final String STRATEGY = "quarkus.hibernate-orm.schema-management.strategy";

    @Test
    void aServiceWhoseSchemaIsFlywaysAlonePasses() {
        assertThat(FlywayOnly.findings(sound())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STRATEGY,
                "%dev." + STRATEGY,
                "%local,dev." + STRATEGY,
                "quarkus.hibernate-orm.\"other\".schema-management.strategy",
                "quarkus.hibernate-orm.database.generation",
                "quarkus.hibernate-orm.unsupported-properties.hibernate.hbm2ddl.auto"
            })
    void aSettingThatLetsHibernateChangeTheSchemaIsFound(String name) {
        Properties settings = sound();
        settings.setProperty(name, "update");

        assertThat(FlywayOnly.findings(settings))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith(name + "=update lets Hibernate change the schema")
                        .contains("To mend it"));
    }

    @Test
    void aDatabaseThatIsEmptiedAtStartIsFound() {
        Properties settings = sound();
        settings.setProperty("%dev.quarkus.flyway.clean-at-start", "true");

        assertThat(FlywayOnly.findings(settings)).singleElement().asString().contains("empties a database");
    }

    @Test
    void testsThatDoNotCompareEntitiesAndSchemaAreFound() {
        Properties settings = sound();
        settings.remove("%test." + STRATEGY);

        assertThat(FlywayOnly.findings(settings)).singleElement().asString().contains("%test." + STRATEGY);
    }

    private static Properties sound() {
        Properties settings = new Properties();
        settings.setProperty(STRATEGY, "none");
        settings.setProperty("%test." + STRATEGY, "validate");
        settings.setProperty("quarkus.flyway.migrate-at-start", "true");
        return settings;
    }
}
