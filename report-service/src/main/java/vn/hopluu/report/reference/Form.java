package vn.hopluu.report.reference;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.events.EventType;
import vn.hopluu.events.FormChanged;

/// A form (biểu mẫu) as plan-service last described it.
@Entity
public class Form extends CatalogueRow {

    protected Form() {}

    Form(String code) {
        super(code);
    }

    /// Those of some forms that ask for one of these indicators, in whatever version.
    static Set<String> asking(Collection<String> codes, Set<String> indicators) {
        return codes.stream()
                .filter(code -> of(code).stream()
                        .flatMap(form -> form.description().slots().stream())
                        .anyMatch(slot -> indicators.contains(slot.indicator())))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Form> of(String code) {
        return findByIdOptional(code);
    }

    FormChanged description() {
        return (FormChanged) read(EventType.FORM);
    }
}
