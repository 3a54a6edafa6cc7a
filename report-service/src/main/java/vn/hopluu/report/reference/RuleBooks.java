package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.FormRule;
import vn.hopluu.rules.FormScope;

/// Compiles a form's rules once, and again when the catalogue has changed.
@ApplicationScoped
public class RuleBooks {

    private static final Logger LOG = Logger.getLogger(RuleBooks.class);

    private final ReferenceCache known;
    private final FormDefinitions definitions;

    RuleBooks(ReferenceCache known, FormDefinitions definitions) {
        this.known = known;
        this.definitions = definitions;
    }

    /// Which book: that of a campaign's form as of its structure date, for one kind of reports.
    private record Key(String form, LocalDate structureDate, Coverage coverage) {}

    /// The rules that the campaign's reports of a coverage are checked by.
    public RuleBook of(Campaign campaign, Coverage coverage) {
        return known.get(
                        new Key(campaign.form(), campaign.structureDate(), coverage),
                        RuleBook.class,
                        () -> Optional.of(compile(definitions.definition(campaign, null), coverage)))
                .orElseThrow();
    }

    private static RuleBook compile(FormDefinition definition, Coverage coverage) {
        FormScope scope = new FormDefinitionScope(definition);
        List<FormRule> compiled = new ArrayList<>();
        List<RuleBook.Unread> unread = new ArrayList<>();
        for (FormChanged.Rule rule : definition.layout().rulesFor(coverage)) {
            try {
                compiled.add(FormRule.compile(rule, scope));
            } catch (ExpressionRefused e) {
                // plan-service accepted it, so something that it names has not arrived yet
                LOG.warnf(
                        "rule %s of %s version %d: %s",
                        rule.code(), definition.form(), definition.version(), e.getMessage());
                unread.add(new RuleBook.Unread(rule, String.valueOf(e.getMessage())));
            }
        }
        return RuleBook.of(definition.version(), compiled, unread);
    }
}
