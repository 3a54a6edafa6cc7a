package vn.hopluu.report.reference;

import jakarta.persistence.Entity;
import java.util.Optional;
import vn.hopluu.events.EventType;
import vn.hopluu.events.FormChanged;

/// A form (biểu mẫu) as plan-service last described it.
@Entity
public class Form extends CatalogueRow {

    protected Form() {}

    Form(String code) {
        super(code);
    }

    public static Optional<Form> of(String code) {
        return findByIdOptional(code);
    }

    FormChanged description() {
        return (FormChanged) read(EventType.FORM);
    }
}
