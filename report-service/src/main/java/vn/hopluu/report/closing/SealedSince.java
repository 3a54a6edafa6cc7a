package vn.hopluu.report.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Since when a unit's reports are sealed: no move was taken after that.
@ApplicationScoped
public class SealedSince {

    private static final String SINCE = """
            select max(seal.at) from sealed_unit unit join campaign_seal seal
                on (seal.form, seal.period, seal.root_id, seal.request)
                    = (unit.form, unit.period, unit.root_id, unit.request) and seal.sealed
            where unit.form = :form and unit.period = :period and unit.unit_id = :unit
            group by unit.unit_id
            """;

    private final EntityManager database;

    SealedSince(EntityManager database) {
        this.database = database;
    }

    /// @return empty where no seal stands
    public Optional<Instant> of(ReportedUnit unit) {
        List<Instant> since = database.createNativeQuery(SINCE, Instant.class)
                .setParameter("form", unit.form())
                .setParameter("period", unit.period())
                .setParameter("unit", unit.unit())
                .getResultList();
        return since.stream().findFirst();
    }
}
