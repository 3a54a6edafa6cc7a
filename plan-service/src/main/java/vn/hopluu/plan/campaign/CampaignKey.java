package vn.hopluu.plan.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// What names a campaign: one form in one period.
@Embeddable
public record CampaignKey(
        @Column(name = "form") String form,
        @Column(name = "period") String period) {

    /// Reads what [#toString] wrote; a text without a slash is a form.
    static CampaignKey parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new CampaignKey(text, "")
                : new CampaignKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return form + "/" + period;
    }
}
