package vn.hopluu.plan.planning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.Revisions;
import vn.hopluu.plan.problem.PlanProblem;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.problem.Problem;

/// A plan (kế hoạch): a draft until it is published, then fixed.
@Entity
@Table(name = "plan")
class Plan extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

    /// Grows with every change of the draft, with publication, and when the superior plan becomes known.
    @Column(name = "revision")
    private long revision;

    @Embedded
    @Column
    private PlanTerms terms;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "plan_campaign", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "place")
    private List<PlannedCampaign> campaigns = new ArrayList<>();

    protected Plan() {}

    Plan(String code) {
        this.code = code;
    }

    static Plan named(String code) {
        return Plan.<Plan>findByIdOptional(code).orElseThrow(() -> unknown(code));
    }

    static RuntimeException unknown(String code) {
        return Problem.of(PlanProblem.UNKNOWN_PLAN, Message.of("plan.plan.unknown-plan", code));
    }

    /// A page of plans by their codes; a null asks for any.
    static List<Plan> after(
            String code, int most, @Nullable Long issuer, @Nullable Integer year, @Nullable Boolean published) {
        StringBuilder where = new StringBuilder("code > :code");
        Parameters values = Parameters.with("code", code);
        if (issuer != null) {
            where.append(" and terms.issuerId = :issuer");
            values.and("issuer", issuer);
        }
        if (year != null) {
            where.append(" and terms.year = :year");
            values.and("year", year);
        }
        if (published != null) {
            where.append(published ? " and publishedAt is not null" : " and publishedAt is null");
        }
        return Plan.<Plan>find(where + " order by code", values).page(0, most).list();
    }

    /// The published plans in the order of their codes.
    static List<Plan> published(String after, int most) {
        return Plan.<Plan>find("publishedAt is not null and code > ?1 order by code", after)
                .page(0, most)
                .list();
    }

    String code() {
        return code;
    }

    PlanTerms terms() {
        return terms;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    List<PlannedCampaign> campaigns() {
        return List.copyOf(campaigns);
    }

    long revision() {
        return revision;
    }

    boolean says(PlanTerms statedTerms, List<PlannedCampaign> statedCampaigns) {
        return revision > 0 && statedTerms.says(terms) && statedCampaigns.equals(campaigns());
    }

    void restate(PlanTerms statedTerms, List<PlannedCampaign> statedCampaigns, Instant now) {
        terms = statedTerms;
        if (!statedCampaigns.equals(campaigns())) {
            campaigns.clear();
            campaigns.addAll(statedCampaigns);
        }
        grow(now);
    }

    /// What is sent of it is different now, though it says the same.
    void grow(Instant now) {
        revision = Revisions.next(revision, now);
    }

    /// A plan is told of when it is published. Who owes its reports is told by the obligations, and nothing by the
    /// draft is needed any more.
    void become(PlanChanged event) {
        terms = PlanTerms.of(event, terms);
        for (PlanChanged.Campaign told : event.campaigns()) {
            if (campaigns.stream().noneMatch(campaign -> campaign.isOf(told))) {
                campaigns.add(new PlannedCampaign(told.form(), told.period(), null, null, List.of()));
            }
        }
        publishedAt = event.publishedAt();
        revision = event.revision();
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void publish(Instant now) {
        publishedAt = now;
        grow(now);
    }
}
