package vn.hopluu.testsupport.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of who is served what: `access/rules.csv`.
final class AccessRules {

    static final List<String> ROLES = List.of(
            "DATA_ENTRY",
            "REVIEW",
            "APPROVAL",
            "CONSOLIDATION",
            "APPRAISAL",
            "CLERK",
            "VIEW",
            "INSPECTION",
            "CATALOGUE_ADMIN",
            "ADMIN");
    static final String FIRST = "FIRST";
    static final String NOBODY = "NOBODY";

    private static final int MOST_LINES = 100;

    private final List<Rule> rules;

    /// What a caller is to be told.
    enum Expected {
        SERVED,
        FORBIDDEN,
        HIDDEN
    }

    private record Rule(String kind, Set<String> roles, Set<Relation> served, Set<Relation> forbidden) {}

    private AccessRules(List<Rule> rules) {
        this.rules = rules;
    }

    static AccessRules read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessRules.class.getResourceAsStream("/access/rules.csv")),
                StandardCharsets.UTF_8))) {
            List<String> lines = file.lines().toList();
            if (lines.size() > MOST_LINES) {
                throw new IllegalStateException("nobody reads a table of " + lines.size() + " lines");
            }
            return new AccessRules(lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(AccessRules::rule)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String line) {
        String[] columns = line.split(";", -1);
        Set<String> roles = words(columns[1])
                .flatMap(role -> role.equals("*") ? ROLES.stream() : Stream.of(role))
                .collect(Collectors.toUnmodifiableSet());
        return new Rule(columns[0], roles, relations(columns[2]), relations(columns[3]));
    }

    private static Set<Relation> relations(String column) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        words(column).map(Relation::valueOf).forEach(relations::add);
        return relations;
    }

    private static Stream<String> words(String column) {
        return Arrays.stream(column.split(" ")).filter(word -> !word.isEmpty());
    }

    boolean know(String kind) {
        return rules.stream().anyMatch(rule -> rule.kind().equals(kind));
    }

    /// Whether the kind asks for a unit.
    boolean ofUnits(String kind) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind))
                .noneMatch(rule -> rule.served().contains(Relation.ANY));
    }

    Expected expected(String kind, String role, Relation relation) {
        List<Rule> fitting = rules.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.roles().contains(role))
                .toList();
        if (fitting.isEmpty() || relation == Relation.FORMER) {
            return Expected.FORBIDDEN;
        }
        if (fitting.stream().anyMatch(rule -> rule.served().contains(relation))) {
            return Expected.SERVED;
        }
        return fitting.stream().anyMatch(rule -> rule.forbidden().contains(relation))
                ? Expected.FORBIDDEN
                : Expected.HIDDEN;
    }
}
