package vn.hopluu.plan.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.Period;
import vn.hopluu.events.Revisions;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// A campaign (đợt báo cáo), fixed by the first publication of a plan that names it.
@Entity
@Table(name = "campaign")
public class Campaign extends PanacheEntityBase {

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

    Campaign(CampaignKey key) {
        this.key = key;
    }

    Campaign(CampaignKey key, Window window, int formVersion, String plan, Instant now) {
        this.key = key;
        this.revision = Revisions.next(0, now);
        this.windowFrom = window.from();
        this.structureDate = window.to();
        this.formVersion = formVersion;
        this.plan = plan;
    }

    /// The windows of all campaigns of a form, of a period, or of both.
    ///
    /// @param form or null for any
    /// @param period or null for any
    public static List<Window> windows(@Nullable String form, @Nullable String period) {
        return Campaign.<Campaign>list(
                        "(?1 is null or key.form = ?1) and (?2 is null or key.period = ?2)", form, period)
                .stream()
                .map(Campaign::window)
                .distinct()
                .toList();
    }

    static List<Campaign> after(CampaignKey last, int most) {
        return Campaign.<Campaign>find(
                        "(key.form, key.period) > (?1, ?2) order by key.form, key.period", last.form(), last.period())
                .page(0, most)
                .list();
    }

    /// @throws RuntimeException a 404 problem where no publication has fixed it
    public static Campaign named(String form, String period) {
        return Campaign.<Campaign>findByIdOptional(new CampaignKey(form, period))
                .orElseThrow(() -> Problem.of(
                        PlanProblem.UNKNOWN_CAMPAIGN, Message.of("plan.campaign.unknown-campaign", form, period)));
    }

    /// The period that it is about.
    public Period named() {
        return Period.parse(key.period());
    }

    public CampaignKey key() {
        return key;
    }

    public Window window() {
        return new Window(windowFrom, structureDate);
    }

    public LocalDate structureDate() {
        return structureDate;
    }

    /// The plan whose publication fixed it.
    public String plan() {
        return plan;
    }

    /// Which version of its form it uses, and which plan fixed it, are told by no event.
    ///
    /// @param versionInUse by the form's versions and the structure date
    /// @param fixedBy a published plan that names it
    void become(CampaignChanged event, int versionInUse, String fixedBy) {
        windowFrom = event.windowFrom();
        structureDate = event.structureDate();
        formVersion = versionInUse;
        plan = fixedBy;
        revision = event.revision();
    }

    long revision() {
        return revision;
    }

    CampaignView toView() {
        return new CampaignView(key.form(), key.period(), revision, windowFrom, structureDate, formVersion, plan);
    }

    CampaignChanged toEvent() {
        return new CampaignChanged(key.form(), key.period(), revision, windowFrom, structureDate);
    }
}
