package vn.hopluu.plan.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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

/// A plan (kế hoạch): a draft until it is published, then fixed.
@Entity
@Table(name = "plan")
class Plan extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    private String code;

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

    boolean says(PlanTerms statedTerms, List<PlannedCampaign> statedCampaigns) {
        return statedTerms.equals(terms) && statedCampaigns.equals(campaigns());
    }

    void restate(PlanTerms statedTerms, List<PlannedCampaign> statedCampaigns) {
        terms = statedTerms;
        if (!statedCampaigns.equals(campaigns())) {
            campaigns.clear();
            campaigns.addAll(statedCampaigns);
        }
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void publish(Instant now) {
        publishedAt = now;
    }
}
