package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.web.database.Sql;

/// Keeps the campaigns as plan-service announces them.
@ApplicationScoped
public class Campaigns {

    private final Sql sql;

    public Campaigns(Sql sql) {
        this.sql = sql;
    }

    /// Takes in a campaign where it is newer than what is there. Its edges are made by the first fold, so their tree
    /// revision starts below every tree's.
    void accept(CampaignChanged event) {
        sql.update("""
                insert into campaign (form, period, revision, window_from, structure_date, tree_revision, version)
                values (?, ?, ?, ?, ?, -1, 0)
                on conflict (form, period) do update
                    set revision = excluded.revision, window_from = excluded.window_from,
                        structure_date = excluded.structure_date, tree_revision = -1, summing_revision = ''
                    where campaign.revision < excluded.revision
                """, event.form(), event.period(), event.revision(), event.windowFrom(), event.structureDate());
    }

    /// The campaign as it stands now, without its lock: for reading.
    public Optional<Campaign> find(String form, String period) {
        return sql
                .query(
                        "select " + Campaign.COLUMNS + " from campaign where form = ? and period = ?",
                        Campaign::read,
                        form,
                        period)
                .stream()
                .findFirst();
    }

    /// The campaigns behind this one, by form and period.
    public List<Campaign> after(String form, String period, int most) {
        return sql.query(
                "select " + Campaign.COLUMNS
                        + " from campaign where (form, period) > (?, ?) order by form, period limit ?",
                Campaign::read,
                form,
                period,
                most);
    }

    /// Those of a form's campaigns that there are of these periods, in the order in which the periods are named.
    public List<Campaign> of(String form, List<String> periods) {
        return sql.query(
                "select " + Campaign.COLUMNS
                        + " from campaign where form = ? and period = any(?) order by array_position(?, period)",
                Campaign::read,
                form,
                periods.toArray(String[]::new),
                periods.toArray(String[]::new));
    }

    /// Those of these forms that begin before a campaign ends, or are of its period.
    public List<Campaign> upTo(Collection<String> forms, Campaign last) {
        return sql.query(
                "select " + Campaign.COLUMNS
                        + " from campaign where form = any(?) and (window_from <= ? or period = ?) order by id",
                Campaign::read,
                forms.toArray(String[]::new),
                last.structureDate(),
                last.period());
    }
}
