package vn.hopluu.report.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.rules.FormScope;

/// What the rules of a form may name. Asked only while they are compiled.
final class FormDefinitionScope implements FormScope {

    private final FormDefinition definition;
    private final Map<String, Optional<IndicatorChanged>> indicators = new HashMap<>();
    private final Map<String, Optional<FormChanged>> forms = new HashMap<>();

    FormDefinitionScope(FormDefinition definition) {
        this.definition = definition;
    }

    @Override
    public Optional<IndicatorChanged> indicator(String code) {
        IndicatorChanged asked = definition.indicators().get(code);
        return asked != null
                ? Optional.of(asked)
                : indicators.computeIfAbsent(code, other -> Indicator.of(other).map(Indicator::description));
    }

    @Override
    public boolean hasForm(String code) {
        return form(code).isPresent();
    }

    @Override
    public boolean shows(String indicator, @Nullable String member) {
        return definition.question(indicator, member).isPresent();
    }

    @Override
    public boolean formShows(String form, String indicator, @Nullable String member) {
        FormDefinition.Name wanted = new FormDefinition.Name(indicator, member);
        return form(form).stream()
                .flatMap(other -> other.slots().stream())
                .anyMatch(slot -> new FormDefinition.Name(slot.indicator(), slot.member()).equals(wanted));
    }

    @Override
    public boolean hasHeading(String heading) {
        return definition.heading(heading).isPresent();
    }

    private Optional<FormChanged> form(String code) {
        return forms.computeIfAbsent(code, other -> Form.of(other).map(Form::description));
    }
}
