package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.Event;
import vn.hopluu.web.database.Sql;

/// Keeps the indicators, regimes and forms that have arrived.
@ApplicationScoped
public class Catalogue {

    /// Revisions only grow, so the number of entries and the sum of their revisions name a state.
    public static final String REVISION = "select count(*) || '-' || coalesce(sum(revision), 0) from catalogue_entry";

    private final Sql sql;
    private volatile CatalogueSnapshot newest = new CatalogueSnapshot("", List.of());

    public Catalogue(Sql sql) {
        this.sql = sql;
    }

    /// The catalogue as it stands now. It is small and seldom changes: it is read again only when it has changed.
    public CatalogueSnapshot snapshot() {
        return at(sql.query(REVISION, row -> row.getString(1)).getFirst());
    }

    /// The same where it is known how it stands.
    public CatalogueSnapshot at(Revisions.State state) {
        return at(state.catalogue());
    }

    private CatalogueSnapshot at(String revision) {
        CatalogueSnapshot known = newest;
        if (known.revision().equals(revision)) {
            return known;
        }
        CatalogueSnapshot read = new CatalogueSnapshot(
                revision,
                CatalogueEntry.<CatalogueEntry>listAll().stream()
                        .map(CatalogueEntry::event)
                        .toList());
        newest = read;
        return read;
    }

    /// Takes in an event where it is newer than what is there.
    void accept(Event event) {
        CatalogueEntry entry = CatalogueEntry.findById(event.key());
        if (entry == null) {
            new CatalogueEntry(event).persist();
        } else if (entry.revision < event.revision()) {
            entry.become(event);
        }
    }
}
