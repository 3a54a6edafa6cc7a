package vn.hopluu.report.template;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A place that the form computes. A chain of additions and subtractions of cells on the same sheet becomes a formula
/// of the spreadsheet, which stays empty until each of its cells holds a number; anything else is computed by the
/// service alone, where what is missing means what the rule language says.
final class Formulas {

    private static final String NAME = "[A-Z][A-Z0-9_]*(?:\\.[A-Z0-9_]+)*";
    private static final Pattern CHAIN = Pattern.compile(NAME + "(?:\\s*[+-]\\s*" + NAME + ")*");
    private static final Pattern NAMES = Pattern.compile(NAME);

    private Formulas() {}

    /// @param addresses by a cell's name
    static Optional<String> ofSpreadsheet(String expression, Map<String, String> addresses) {
        Matcher chain = CHAIN.matcher(expression.strip());
        if (!chain.matches()) {
            return Optional.empty();
        }
        Matcher names = NAMES.matcher(expression);
        if (!names.results().map(MatchResult::group).allMatch(addresses::containsKey)) {
            return Optional.empty();
        }
        String cells = NAMES.matcher(expression)
                .results()
                .map(name -> addresses.get(name.group()))
                .collect(Collectors.joining(","));
        long count = NAMES.matcher(expression).results().count();
        String sum = NAMES.matcher(expression.strip()).replaceAll(name -> String.valueOf(addresses.get(name.group())));
        return Optional.of("IF(COUNT(" + cells + ")=" + count + "," + sum + ",\"\")");
    }
}
