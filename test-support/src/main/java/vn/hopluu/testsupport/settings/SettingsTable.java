package vn.hopluu.testsupport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table of settings in `docs/configuration.md`, as operators read it.
public final class SettingsTable {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final String EVERY_SERVICE = "Every service";

    private SettingsTable() {}

    /// Wants a line for each setting of ours that the service reads, with its default, and no line for another.
    ///
    /// @param service as it stands above its own table
    public static void isComplete(String service) {
        Map<String, String> read = Settings.read();
        Map<String, String> written = written(service);

        assertThat(written.keySet())
                .as("%s and what %s reads", PAGE, service)
                .containsExactlyInAnyOrderElementsOf(read.keySet());
        read.forEach((variable, value) -> assertThat(written.get(variable))
                .as("default of %s in %s", variable, PAGE)
                .contains(value));
    }

    /// The cells with the defaults, by variable. The service's own line goes before the one for all.
    private static Map<String, String> written(String service) {
        Map<String, String> defaults = new TreeMap<>();
        String section = "";
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| `HOPLUU_") && (EVERY_SERVICE.equals(section) || service.equals(section))) {
                String[] cells = line.split(" \\| ", -1);
                defaults.put(cells[0].replaceAll("[|` ]", ""), cells[1]);
            }
        }
        return defaults;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
