package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.IndicatorChanged.Home;
import vn.hopluu.web.database.Sql;

/// Finds the campaigns of an indicator's home forms. What nobody reports has the home forms of what it rests on.
@ApplicationScoped
public class HomeForms {

    private final Sql sql;
    private final ComputedFigures computed;

    HomeForms(Sql sql, ComputedFigures computed) {
        this.sql = sql;
        this.computed = computed;
    }

    /// The indicator's home forms; of a computed one without any those of the first indicator of its formula that has.
    public List<Home> of(IndicatorChanged indicator, CatalogueSnapshot catalogue) {
        if (!indicator.homes().isEmpty()) {
            return indicator.homes();
        }
        return computed.parts(indicator.code(), catalogue).stream()
                .map(catalogue::indicator)
                .flatMap(Optional::stream)
                .map(IndicatorChanged::homes)
                .filter(homes -> !homes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The campaigns that there are of these homes' forms in these periods; a period has a few at most.
    public List<Campaign> campaigns(List<Home> homes, Collection<String> periods) {
        return sql.query(
                "select " + Campaign.COLUMNS + " from campaign where form = any(?) and period = any(?) order by id",
                Campaign::read,
                homes.stream().map(Home::form).distinct().toArray(String[]::new),
                periods.toArray(String[]::new));
    }

    /// The unit's root in each of the campaigns in which it has a place, by the campaign's id.
    public Map<Long, Long> roots(long unit, List<Campaign> campaigns) {
        Map<Long, Long> roots = new HashMap<>();
        sql.query(
                        """
                        with recursive path as (
                            select campaign_id, unit_id, parent_id from campaign_edge
                            where campaign_id = any(?) and unit_id = ?
                            union all
                            select edge.campaign_id, edge.unit_id, edge.parent_id
                            from path join campaign_edge edge
                                on edge.campaign_id = path.campaign_id and edge.unit_id = path.parent_id)
                        select campaign_id, unit_id from path where parent_id = 0
                        """,
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        campaigns.stream().map(Campaign::id).toArray(Long[]::new),
                        unit)
                .forEach(root -> roots.put(root.getKey(), root.getValue()));
        return roots;
    }

    /// Whether one of the homes is the campaign's form, for this root, on the campaign's structure date.
    public static boolean isHome(List<Home> homes, Campaign campaign, long root) {
        return homes.stream()
                .anyMatch(home -> home.root() == root
                        && home.form().equals(campaign.form())
                        && !campaign.structureDate().isBefore(home.validFrom())
                        && (home.validTo() == null || !campaign.structureDate().isAfter(home.validTo())));
    }
}
