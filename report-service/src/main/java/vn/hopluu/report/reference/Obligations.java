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

    private static final String OF_UNIT = "select state, content ->> 'due', content ->> 'cutOff' from obligation"
            + " where unit_id = :unit and form = :form and period = :period"
            + " order by (coverage = :coverage) desc, (state = 'EXEMPT') limit 1";
    private static final String ENTERED_BY = "select entered_by_id from obligation where unit_id = :unit"
            + " and form = :form and period = :period and coverage = :coverage and entered_by_id is not null";
    /// What is owed to the unit, and to those that were ever above it.
    private static final String OF_OTHERS = "select count(*) filter (where recipient_id = :unit),"
            + " max(content ->> 'due') filter (where recipient_id = :unit), count(*)"
            + " from obligation where form = :form and period = :period and recipient_id in (select :unit union all"
            + " select cast(version ->> 'parentId' as bigint) from unit"
            + " cross join jsonb_array_elements(unit.content -> 'versions') version where unit.id = :unit)";

    private final EntityManager database;

    Obligations(EntityManager database) {
        this.database = database;
    }

    /// What a unit owes in a campaign.
    public enum Duty {
        OWED,
        /// Others report to it, so that it adds up.
        COLLECTS,
        /// It owed a report once, and was let off.
        EXEMPT,
        /// Others owe one to the unit above it, this unit does not.
        NONE,
        /// Nobody around it is known to owe one: no plan has asked here, or its obligations have not come yet.
        UNKNOWN
    }

    /// @param dueOn the last day that is in time, of who adds up the last one of those below; null where
    /// nothing is owed,
    ///     and where no day can be said
    /// @param cutOff the last day that the figures speak of, where the plan orders one
    public record Owed(
            Duty duty, @Nullable LocalDate dueOn, @Nullable LocalDate cutOff) {}

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
            return ofOthers(unit, campaign, coverage);
        }
        if ("EXEMPT".equals(found.getFirst().get(0, String.class))) {
            return new Owed(Duty.EXEMPT, null, null);
        }
        return new Owed(
                Duty.OWED,
                day(found.getFirst().get(1, String.class)),
                cutOff(found.getFirst().get(2, String.class)));
    }

    private Owed ofOthers(long unit, Campaign campaign, Coverage coverage) {
        Tuple others = (Tuple) database.createNativeQuery(OF_OTHERS, Tuple.class)
                .setParameter("unit", unit)
                .setParameter("form", campaign.form())
                .setParameter("period", campaign.period())
                .getSingleResult();
        if (others.get(0, Long.class) > 0) {
            return new Owed(
                    Duty.COLLECTS, coverage == Coverage.CONSOLIDATED ? day(others.get(1, String.class)) : null, null);
        }
        return new Owed(others.get(2, Long.class) > 0 ? Duty.NONE : Duty.UNKNOWN, null, null);
    }

    /// The unit to which the report was transferred; null where it was not.
    @Nullable
    Long enteredBy(long unit, Campaign campaign, Coverage coverage) {
        List<Long> found = database.createNativeQuery(ENTERED_BY, Long.class)
                .setParameter("unit", unit)
                .setParameter("form", campaign.form())
                .setParameter("period", campaign.period())
                .setParameter("coverage", coverage.name())
                .getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }

    private static @Nullable LocalDate cutOff(@Nullable String ordered) {
        return ordered == null ? null : LocalDate.parse(ordered);
    }

    private static @Nullable LocalDate day(@Nullable String due) {
        return due == null ? null : LocalDate.ofInstant(Instant.parse(due), VietnamTime.ZONE);
    }
}
