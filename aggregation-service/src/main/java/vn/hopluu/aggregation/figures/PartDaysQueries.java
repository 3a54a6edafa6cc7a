package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.web.database.Sql;

/// Reads the days of the reports below a unit from the ledger.
@ApplicationScoped
class PartDaysQueries {

    private static final String BELOW = """
            with recursive below as (
                select unit_id from campaign_edge where campaign_id = ? and unit_id = ?
                union all
                select edge.unit_id
                from below join campaign_edge edge on edge.campaign_id = ? and edge.parent_id = below.unit_id)
            select min(data_from), max(data_from), min(data_to), max(data_to), max(estimated_to),
                count(*) filter (where data_from is null or data_to is null)
            from below join ledger on ledger.campaign_id = ? and ledger.unit_id = below.unit_id
            where $_marks is not null
            """;

    private final Sql sql;

    PartDaysQueries(Sql sql) {
        this.sql = sql;
    }

    PartDays below(Campaign campaign, long unit, Basis basis) {
        String column = switch (basis) {
            case SUBMITTED -> "submitted";
            case APPROVED -> "approved";
        };
        return sql.query(
                        BELOW.replace("$", column),
                        PartDaysQueries::days,
                        campaign.id(),
                        unit,
                        campaign.id(),
                        campaign.id())
                .getFirst();
    }

    private static PartDays days(ResultSet row) throws SQLException {
        return new PartDays(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getInt(6));
    }
}
