package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Event;
import vn.hopluu.events.EventType;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StateEvents;

@ApplicationScoped
class CampaignStateEvents implements StateEvents {

    private static final Logger LOG = Logger.getLogger(CampaignStateEvents.class);

    private final EntityManager database;

    CampaignStateEvents(EntityManager database) {
        this.database = database;
    }

    @Override
    public EventType type() {
        return EventType.CAMPAIGN;
    }

    @Override
    public WriteLock.Register register() {
        return WriteLock.Register.CATALOGUE;
    }

    @Override
    public List<CampaignChanged> after(String key, int most) {
        return Campaign.after(CampaignKey.parse(key), most).stream()
                .map(Campaign::toEvent)
                .toList();
    }

    @Override
    public boolean takeBack(Event event) {
        CampaignChanged told = (CampaignChanged) event;
        CampaignKey key = new CampaignKey(told.form(), told.period());
        Campaign row = Campaign.findById(key);
        if (row == null) {
            row = new Campaign(key);
        } else if (told.revision() <= row.revision()) {
            return false;
        }
        Optional<Integer> version = versionInUse(told);
        Optional<String> plan = fixing(key);
        if (version.isEmpty() || plan.isEmpty()) {
            LOG.warnf("%s is not taken back: its form or the plan that fixes it is on no topic", key);
            return false;
        }
        row.become(told, version.get(), plan.get());
        row.persist();
        return true;
    }

    private Optional<Integer> versionInUse(CampaignChanged told) {
        return database.createQuery(
                        "select v.number from Form f join f.versions v where f.code = ?1 and v.validFrom <= ?2"
                                + " and (v.validTo is null or v.validTo >= ?2)",
                        Integer.class)
                .setParameter(1, told.form())
                .setParameter(2, told.structureDate())
                .getResultStream()
                .findFirst();
    }

    /// A campaign is fixed by the first of the plans that name it.
    private Optional<String> fixing(CampaignKey key) {
        return database.createQuery(
                        "select p.code from Plan p join p.campaigns c where c.form = ?1 and c.period = ?2"
                                + " and p.publishedAt is not null order by p.publishedAt, p.code",
                        String.class)
                .setParameter(1, key.form())
                .setParameter(2, key.period())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
