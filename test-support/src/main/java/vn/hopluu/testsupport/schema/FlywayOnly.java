package vn.hopluu.testsupport.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// A service's tables come from its migrations, never from Hibernate; and in tests Hibernate checks that the two agree.
public final class FlywayOnly {

    private static final String STRATEGY = "quarkus.hibernate-orm.schema-management.strategy";
    private static final Set<String> HARMLESS = Set.of("none", "validate");

    /// Every name that lets Hibernate change a schema, with or without a profile or a persistence unit.
    private static final Pattern SCHEMA_BY_HIBERNATE = Pattern.compile(
            "(%[^.]+\\.)?quarkus\\.hibernate-orm\\.(.+\\.)?(schema-management\\.strategy|database\\.generation)"
                    + "|.*hibernate\\.hbm2ddl\\.auto|.*jakarta\\.persistence\\.schema-generation\\.database\\.action");

    private static final Pattern CLEANING = Pattern.compile("(%[^.]+\\.)?quarkus\\.flyway\\.(.+\\.)?clean-at-start");

    private FlywayOnly() {}

    /// Checks the `application.properties` on the class path.
    ///
    /// @throws AssertionError naming each setting that breaks the rule and how to mend it
    public static void holds() {
        List<String> findings = findings(applicationProperties());
        if (!findings.isEmpty()) {
            throw new AssertionError("src/main/resources/application.properties:\n  " + String.join("\n  ", findings));
        }
    }

    static List<String> findings(Properties settings) {
        List<String> findings = new ArrayList<>();
        for (String name : settings.stringPropertyNames()) {
            String value = settings.getProperty(name).strip();
            if (SCHEMA_BY_HIBERNATE.matcher(name).matches() && !HARMLESS.contains(value)) {
                findings.add(name + "=" + value + " lets Hibernate change the schema. To mend it, remove the line and"
                        + " write a migration: src/main/resources/db/migration/V<next>__<what>.sql");
            }
            if (CLEANING.matcher(name).matches() && !value.equals("false")) {
                findings.add(name + "=" + value + " empties a database at start. To mend it, remove the line");
            }
        }
        require(settings, findings, STRATEGY, "none", "Hibernate touches no schema");
        require(settings, findings, "%test." + STRATEGY, "validate", "tests find entities that differ from the schema");
        require(
                settings,
                findings,
                "quarkus.flyway.migrate-at-start",
                "true",
                "the schema is there before the service");
        return findings;
    }

    private static void require(Properties settings, List<String> findings, String name, String value, String why) {
        if (!value.equals(settings.getProperty(name))) {
            findings.add("there is no line " + name + "=" + value + ". To mend it, add it, so that " + why);
        }
    }

    private static Properties applicationProperties() {
        Properties settings = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (file == null) {
                throw new IllegalStateException("there is no application.properties on the class path");
            }
            settings.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
