package vn.hopluu.aggregation.formula;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.Coverage;
import vn.hopluu.events.FormChanged;
import vn.hopluu.rules.ExpressionRefused;
import vn.hopluu.rules.FormRule;

/// The rules of the forms' versions that whole subtrees are held against, compiled once for each state of the
/// catalogue.
@ApplicationScoped
public class FormRules {

    private static final Logger LOG = Logger.getLogger(FormRules.class);

    private volatile Compiled newest = new Compiled("", new ConcurrentHashMap<>());

    private record Compiled(String revision, Map<Key, List<FormRule>> byVersion) {}

    private record Key(String form, int version) {}

    /// The rules of the version that reports of a campaign follow; none where there is no such version.
    ///
    /// @param structureDate the campaign's
    public List<FormRule> of(FormChanged form, LocalDate structureDate, CatalogueSnapshot catalogue) {
        return version(form, structureDate)
                .map(version -> of(form, version, catalogue))
                .orElse(List.of());
    }

    private List<FormRule> of(FormChanged form, FormChanged.Version version, CatalogueSnapshot catalogue) {
        Compiled known = newest;
        if (!known.revision.equals(catalogue.revision())) {
            known = new Compiled(catalogue.revision(), new ConcurrentHashMap<>());
            newest = known;
        }
        return known.byVersion.computeIfAbsent(
                new Key(form.code(), version.number()),
                key -> compile(version, new VersionScope(catalogue, form, version)));
    }

    private static Optional<FormChanged.Version> version(FormChanged form, LocalDate day) {
        return form.versions().stream()
                .filter(version -> !version.validFrom().isAfter(day)
                        && (version.validTo() == null || !version.validTo().isBefore(day)))
                .max(Comparator.comparingInt(FormChanged.Version::number));
    }

    /// A rule that names what has not arrived yet is there when it has: the catalogue is another one then.
    private static List<FormRule> compile(FormChanged.Version version, VersionScope scope) {
        List<FormRule> compiled = new ArrayList<>();
        for (FormChanged.Rule rule : version.rulesFor(Coverage.CONSOLIDATED)) {
            try {
                compiled.add(FormRule.compile(rule, scope));
            } catch (ExpressionRefused e) {
                LOG.debugf(
                        "rule %s of %s is not read: %s",
                        rule.code(), scope.form().code(), e.getMessage());
            }
        }
        return List.copyOf(compiled);
    }
}
