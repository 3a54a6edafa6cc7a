package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.figures.computed.RelatedFigures;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.formula.FormRules;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.Figure;
import vn.hopluu.rules.Figures;
import vn.hopluu.rules.FormRule;

/// Holds what a unit comes to against the rules of its form: sums of reports that each balance may not balance where
/// some units answered one cell and not the other.
@ApplicationScoped
class TotalFindings {

    private final FormRules rules;
    private final ComputedFigures computed;

    TotalFindings(FormRules rules, ComputedFigures computed) {
        this.rules = rules;
        this.computed = computed;
    }

    /// @return none where the figures are of the year so far or restated: the rules speak of one period's reports
    List<TotalFinding> of(FoundFigures found, RelatedFigures related, CatalogueSnapshot catalogue) {
        if (found.question().yearToDate() || found.question().structure() != null) {
            return List.of();
        }
        Figures totals = computed.totals(found.figures(), related, catalogue);
        return rules(found.question().campaign(), found.figures().form(), catalogue)
                .flatMap(rule -> rule.check(totals).map(broken -> finding(rule, broken)).stream())
                .toList();
    }

    /// The forms whose figures the rules name.
    List<String> forms(Campaign campaign, FormChanged form, CatalogueSnapshot catalogue) {
        return rules(campaign, form, catalogue)
                .flatMap(rule -> rule.needed().stream())
                .map(Figure::form)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Without those that ask for what is written in a report: nothing is written of a sum.
    private Stream<FormRule> rules(Campaign campaign, FormChanged form, CatalogueSnapshot catalogue) {
        return rules.of(form, campaign.structureDate(), catalogue).stream().filter(rule -> !rule.asksForTexts());
    }

    private static TotalFinding finding(FormRule rule, FormRule.Finding broken) {
        return new TotalFinding(
                broken.rule(),
                broken.severity(),
                broken.message(),
                rule.figures().stream().map(Figure::toString).toList());
    }
}
