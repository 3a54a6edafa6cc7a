package vn.hopluu.plan.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.FormScope;

/// What the rules of a version that is being stated may name.
final class VersionScope implements FormScope {

    private final StoredCatalogue catalogue;
    private final Set<String> figures;
    private final Set<String> headings;
    private final Map<String, Optional<IndicatorChanged>> asked = new HashMap<>();

    VersionScope(StoredCatalogue catalogue, List<ParsedCell> cells, List<FormChanged.Narrative> narratives) {
        this.catalogue = catalogue;
        this.figures = cells.stream().map(ParsedCell::figure).collect(Collectors.toSet());
        this.headings = new HashSet<>(
                narratives.stream().map(FormChanged.Narrative::code).toList());
    }

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        return asked.computeIfAbsent(code, catalogue::indicator);
    }

    @Override
    public boolean hasForm(String code) {
        return catalogue.hasForm(code);
    }

    @Override
    public boolean shows(String indicator, @Nullable String member) {
        return figures.contains(Slot.figure(indicator, member));
    }

    @Override
    public boolean formShows(String form, String indicator, @Nullable String member) {
        return Form.named(form)
                .flatMap(other -> other.slotOf(indicator, member))
                .isPresent();
    }

    @Override
    public boolean hasHeading(String heading) {
        return headings.contains(heading);
    }
}
