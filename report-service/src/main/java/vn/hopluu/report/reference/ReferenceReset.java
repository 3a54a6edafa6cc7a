package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.hopluu.inbox.DerivedData;

/// Lets whatever comes next take the place of what is filed, without a moment at which a unit or form is not there:
/// people go on reporting meanwhile.
@ApplicationScoped
class ReferenceReset implements DerivedData {

    private static final List<String> TABLES = List.of(
            "unit",
            "indicator",
            "regime",
            "form",
            "campaign",
            "campaign_seal",
            "closing",
            "obligation",
            "reorganisation",
            "computed_total");

    private final EntityManager database;

    ReferenceReset(EntityManager database) {
        this.database = database;
    }

    @Override
    public void empty() {
        TABLES.forEach(table -> database.createNativeQuery("update " + table + " set revision = 0")
                .executeUpdate());
    }
}
