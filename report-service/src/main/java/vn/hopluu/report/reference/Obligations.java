package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;
import vn.hopluu.web.time.VietnamTime;

/// Who owes a report, and by when, as far as plan-service has said it.
@ApplicationScoped
public class Obligations {

    private static final String OF_UNIT = "select state, content ->> 'due' from obligation"
            + " where unit_id = :unit and form = :form and period = :period"
            + " order by (coverage = :coverage) desc, (state = 'EXEMPT') limit 1";
    private static final String OF_OTHERS =
            "select exists (select from obligation where form = :form and period = :period)";

    private final EntityManager database;

    Obligations(EntityManager database) {
        this.database = database;
    }

    /// What a unit owes in a campaign.
    public enum Duty {
        OWED,
        /// It owed a report once, and was let off.
        EXEMPT,
        /// Others owe one, this unit does not.
        NONE,
        /// No obligation of this campaign is known here.
        UNKNOWN
    }

    /// @param dueOn the last day that is in time, null where nothing is owed or no day can be said
    public record Owed(Duty duty, @Nullable LocalDate dueOn) {}

    /// The unit's obligation of this coverage; where it has none, of the other one.
    ///
    /// @param unit by its id
    public Owed of(long unit, Campaign campaign, Coverage coverage) {
        List<Tuple> found = database.createNativeQuery(OF_UNIT, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("form", campaign.form())
                .setParameter("period", campaign.period())
                .setParameter("coverage", coverage.name())
                .getResultList();
        if (found.isEmpty()) {
            return new Owed(isOwedByOthers(campaign) ? Duty.NONE : Duty.UNKNOWN, null);
        }
        if ("EXEMPT".equals(found.getFirst().get(0, String.class))) {
            return new Owed(Duty.EXEMPT, null);
        }
        return new Owed(Duty.OWED, day(found.getFirst().get(1, String.class)));
    }

    private boolean isOwedByOthers(Campaign campaign) {
        return (Boolean) database.createNativeQuery(OF_OTHERS, Boolean.class)
                .setParameter("form", campaign.form())
                .setParameter("period", campaign.period())
                .getSingleResult();
    }

    private static @Nullable LocalDate day(@Nullable String due) {
        return due == null ? null : LocalDate.ofInstant(Instant.parse(due), VietnamTime.ZONE);
    }
}
