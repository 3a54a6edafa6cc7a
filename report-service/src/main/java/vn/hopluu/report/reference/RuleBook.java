package vn.hopluu.report.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.FormRule;

/// The rules of a form's version that reports of one coverage are asked for, compiled, in the version's order.
///
/// @param version the form's version
/// @param unread those that name something which has not arrived here: they are told, not dropped
/// @param elsewhere the figures of other reports that the rules read; empty: no other report is asked for
public record RuleBook(int version, List<FormRule> rules, List<Unread> unread, Set<Figure> elsewhere) {

    /// A rule that cannot be read here.
    ///
    /// @param why what it names that is not known
    public record Unread(FormChanged.Rule rule, String why) {}

    public RuleBook {
        rules = List.copyOf(rules);
        unread = List.copyOf(unread);
        elsewhere = Set.copyOf(elsewhere);
    }

    static RuleBook of(int version, List<FormRule> rules, List<Unread> unread) {
        return new RuleBook(
                version,
                rules,
                unread,
                rules.stream()
                        .flatMap(rule -> rule.needed().stream())
                        .filter(figure -> figure.from() != Figure.From.REPORT)
                        .collect(Collectors.toSet()));
    }
}
