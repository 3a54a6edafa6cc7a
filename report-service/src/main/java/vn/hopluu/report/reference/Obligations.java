package vn.hopluu.report.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Who owes a report, as far as plan-service has said it.
@ApplicationScoped
public class Obligations {

    private static final String DUTY = """
            select case
                when exists (select from obligation where unit_id = :unit and form = :form and period = :period
                    and state <> 'EXEMPT') then 'OWED'
                when exists (select from obligation where unit_id = :unit and form = :form and period = :period)
                    then 'EXEMPT'
                when exists (select from obligation where form = :form and period = :period) then 'NONE'
                else 'UNKNOWN'
            end""";

    private final EntityManager database;

    Obligations(EntityManager database) {
        this.database = database;
    }

    /// What a unit owes in a campaign, of whatever coverage.
    public enum Duty {
        OWED,
        /// It owed a report once, and was let off.
        EXEMPT,
        /// Others owe one, this unit does not.
        NONE,
        /// No obligation of this campaign is known here.
        UNKNOWN
    }

    /// @param unit by its id
    public Duty of(long unit, Campaign campaign) {
        return Duty.valueOf((String) database.createNativeQuery(DUTY, String.class)
                .setParameter("unit", unit)
                .setParameter("form", campaign.form())
                .setParameter("period", campaign.period())
                .getSingleResult());
    }
}
