package vn.hopluu.plan.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.EventType;
import vn.hopluu.plan.lock.WriteLock;
import vn.hopluu.plan.outbox.StandingEvents;

@ApplicationScoped
class StandingCampaigns implements StandingEvents {

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
}
