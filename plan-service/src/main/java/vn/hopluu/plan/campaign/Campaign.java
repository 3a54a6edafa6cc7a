package vn.hopluu.plan.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Revisions;

/// A campaign (đợt báo cáo), fixed by the first publication of a plan that names it.
@Entity
@Table(name = "campaign")
class Campaign extends PanacheEntityBase {

    @EmbeddedId
    @Column
    private CampaignKey key;

    @Column(name = "revision")
    private long revision;

    @Column(name = "window_from")
    private LocalDate windowFrom;

    /// S, the last day of the window: the day whose structure the roll-up follows.
    @Column(name = "structure_date")
    private LocalDate structureDate;

    @Column(name = "form_version")
    private int formVersion;

    /// The plan whose publication fixed it.
    @Column(name = "plan")
    private String plan;

    protected Campaign() {}

    Campaign(CampaignKey key, Window window, int formVersion, String plan, Instant now) {
        this.key = key;
        this.revision = Revisions.next(0, now);
        this.windowFrom = window.from();
        this.structureDate = window.to();
        this.formVersion = formVersion;
        this.plan = plan;
    }

    static List<Campaign> after(CampaignKey last, int most) {
        return Campaign.<Campaign>find(
                        "key.form > ?1 or (key.form = ?1 and key.period > ?2) order by key.form, key.period",
                        last.form(),
                        last.period())
                .page(0, most)
                .list();
    }

    CampaignKey key() {
        return key;
    }

    Window window() {
        return new Window(windowFrom, structureDate);
    }

    LocalDate structureDate() {
        return structureDate;
    }

    CampaignView toView() {
        return new CampaignView(key.form(), key.period(), revision, windowFrom, structureDate, formVersion, plan);
    }

    CampaignChanged toEvent() {
        return new CampaignChanged(key.form(), key.period(), revision, windowFrom, structureDate);
    }
}
