package vn.hopluu.testsupport.settings;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The settings of ours that a service and the modules in it read, by their environment variables, with their defaults:
/// of `@ConfigMapping`, of `@ConfigProperty` and of the expressions in `@Scheduled`. What the service's own
/// `application.properties` says goes before these.
final class Settings {

    /// Of one that has no default.
    static final String NONE = "none";

    private static final String OURS = "hopluu.";
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String DEFAULT = "io.smallrye.config.WithDefault";
    private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(" + OURS + "[a-z.-]+):(.+)}");

    private final Map<String, String> defaults = new TreeMap<>();

    private Settings() {}

    /// Of the service whose tests run, by variable.
    static Map<String, String> read() {
        Settings settings = new Settings();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.hopluu");
        for (JavaClass each : classes) {
            settings.ofMapping(each);
            each.getCodeUnits().forEach(settings::ofCode);
        }
        settings.ofFile(Path.of("src/main/resources/application.properties"));
        return settings.defaults;
    }

    private void ofMapping(JavaClass mapping) {
        value(mapping, MAPPING, "prefix")
                .ifPresent(prefix -> mapping.getMethods()
                        .forEach(method -> add(
                                prefix + "." + method.getName().replaceAll("(?=[A-Z])", "-"),
                                value(method, DEFAULT, "value").orElse(NONE))));
    }

    private void ofCode(JavaCodeUnit code) {
        value(code, SCHEDULED, "every")
                .map(EXPRESSION::matcher)
                .filter(Matcher::matches)
                .ifPresent(every -> {
                    add(every.group(1), every.group(2));
                });
        for (JavaParameter parameter : code.getParameters()) {
            value(parameter, PROPERTY, "name")
                    .filter(name -> name.startsWith(OURS))
                    .ifPresent(name ->
                            add(name, value(parameter, PROPERTY, "defaultValue").orElse(NONE)));
        }
    }

    private void ofFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(OURS))
                .forEach(name -> add(name, properties.getProperty(name)));
    }

    private void add(String name, String value) {
        defaults.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value);
    }

    /// What is said in an annotation, where it is there and says it.
    private static Optional<String> value(HasAnnotations<?> annotated, String annotation, String property) {
        return annotated
                .tryGetAnnotationOfType(annotation)
                .flatMap(found -> found.tryGetExplicitlyDeclaredProperty(property))
                .map(Object::toString);
    }
}
