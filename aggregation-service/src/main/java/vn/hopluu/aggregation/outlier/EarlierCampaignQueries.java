package vn.hopluu.aggregation.outlier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.events.Period;
import vn.hopluu.web.database.Sql;

/// Finds the campaigns of the same form in earlier periods of the same kind.
@ApplicationScoped
class EarlierCampaignQueries {

    /// Three years of quarters.
    private static final int MOST = 12;

    /// A form has one kind of period; whatever else is there is passed over.
    private static final int LOOKED_AT = 100;

    private final Sql sql;

    EarlierCampaignQueries(Sql sql) {
        this.sql = sql;
    }

    /// The newest first.
    List<Campaign> before(Campaign campaign) {
        Period.Type type = Period.parse(campaign.period()).type();
        return sql
                .query(
                        "select " + Campaign.COLUMNS + " from campaign where form = ? and structure_date < ?"
                                + " order by structure_date desc, id limit " + LOOKED_AT,
                        Campaign::read,
                        campaign.form(),
                        campaign.structureDate())
                .stream()
                .filter(earlier -> Period.parse(earlier.period()).type() == type)
                .limit(MOST)
                .toList();
    }
}
