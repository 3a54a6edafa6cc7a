package vn.hopluu.testsupport.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds a module's texts against its source: every text that the source names is there in Vietnamese and in English,
/// each with the same places and with as many as it is given, and no text is there that nobody names.
public final class TextsContract {

    private static final char QUOTE = '\'';
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final Map<String, MessageFormat> vietnamese;
    private final Map<String, MessageFormat> english;
    private final NamedTexts named;
    private final Set<String> words;
    private final List<String> findings = new ArrayList<>();

    private TextsContract(Path folder, String module, NamedTexts named) {
        Path bundles = folder.resolve("src/main/resources/vn/hopluu").resolve(module);
        this.named = named;
        this.vietnamese = texts(bundles.resolve("texts.properties"));
        this.english = texts(bundles.resolve("texts_en.properties"));
        this.words = words(module);
    }

    /// @param folder the module's
    /// @param module as its keys begin: `plan`
    /// @throws AssertionError where something is missing, left over or at odds
    public static void holds(Path folder, String module) {
        List<String> findings = findings(folder, module);
        if (!findings.isEmpty()) {
            throw new AssertionError("the texts of " + module + ":\n  " + String.join("\n  ", findings));
        }
    }

    static List<String> findings(Path folder, String module) {
        TextsContract contract =
                new TextsContract(folder, module, NamedTexts.in(folder.resolve("src/main/java"), module));
        contract.look();
        return contract.findings;
    }

    private void look() {
        findings.addAll(named.unreadable());
        vietnamese.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> findings.add(key + " has no English text"));
        english.keySet().stream()
                .filter(key -> !vietnamese.containsKey(key))
                .forEach(key -> findings.add(key + " has no Vietnamese text"));
        Stream.concat(named.arguments().keySet().stream(), words.stream())
                .filter(key -> !vietnamese.containsKey(key))
                .forEach(key -> findings.add(key + " is named and has no text"));
        vietnamese.keySet().stream()
                .filter(key -> !named.arguments().containsKey(key) && !words.contains(key))
                .forEach(key -> findings.add(key + " is a text that nobody names"));
        named.arguments().forEach(this::compare);
    }

    private void compare(String key, List<Integer> given) {
        MessageFormat first = vietnamese.get(key);
        MessageFormat second = english.get(key);
        if (first == null || second == null) {
            return;
        }
        Set<String> places = places(first);
        if (!places(second).equals(places)) {
            findings.add(key + " has the places " + places + " in Vietnamese and " + places(second) + " in English");
        }
        given.stream()
                .filter(count -> count != places.size())
                .forEach(count -> findings.add(key + " has " + places.size() + " places and is given " + count));
    }

    /// The constants of each enum that has a text for any of them: none may be without.
    private Set<String> words(String module) {
        Set<String> keys = new TreeSet<>();
        named.enums().forEach((type, constants) -> {
            String prefix = module + "." + type + ".";
            if (vietnamese.keySet().stream().anyMatch(key -> key.startsWith(prefix))) {
                constants.forEach(constant -> keys.add(prefix + constant));
            }
        });
        return keys;
    }

    private static Set<String> places(MessageFormat text) {
        Matcher places = PLACE.matcher(QUOTED.matcher(text.toPattern()).replaceAll(""));
        return places.results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, MessageFormat> texts(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, MessageFormat> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> {
            String text = properties.getProperty(key);
            if (text.chars().filter(each -> each == QUOTE).count() % 2 != 0) {
                findings.add(key + " has an apostrophe that is not doubled");
            }
            texts.put(key, new MessageFormat(text, Locale.ROOT));
        });
        return texts;
    }
}
