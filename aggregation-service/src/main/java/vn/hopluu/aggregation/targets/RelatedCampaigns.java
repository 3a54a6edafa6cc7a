package vn.hopluu.aggregation.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.Period;
import vn.hopluu.rules.Figure;

/// The campaigns related to those of a plan that its targets name: other periods, other forms. Each is looked for once
/// for
/// one answer, and so many at most.
final class RelatedCampaigns {

    /// A plan's months of several years, and forms beside.
    private static final int MOST = 100;

    private final BiFunction<String, String, Optional<Campaign>> campaigns;
    private final CatalogueSnapshot catalogue;
    private final Map<String, Optional<PlanCampaign>> found = new HashMap<>();

    /// @param campaigns finds one by form and period
    RelatedCampaigns(BiFunction<String, String, Optional<Campaign>> campaigns, CatalogueSnapshot catalogue) {
        this.campaigns = campaigns;
        this.catalogue = catalogue;
    }

    /// Where a figure is read, seen from a campaign: one, or of the year so far several; empty where one is not there.
    List<Optional<PlanCampaign>> of(Figure figure, PlanCampaign from) {
        return switch (figure.from()) {
            case REPORT -> List.of(Optional.of(from));
            case PREVIOUS -> List.of(previous(from));
            case LAST_YEAR -> List.of(lastYear(from));
            case FORM -> List.of(form(String.valueOf(figure.form()), from));
            case YEAR_TO_DATE ->
                Stream.concat(earlierInYear(from).stream(), Stream.of(Optional.of(from)))
                        .toList();
            case CHILDREN -> List.of(Optional.empty());
        };
    }

    Optional<PlanCampaign> previous(PlanCampaign from) {
        return in(from.campaign().form(), period(from).previous());
    }

    Optional<PlanCampaign> lastYear(PlanCampaign from) {
        return in(from.campaign().form(), period(from).lastYear());
    }

    Optional<PlanCampaign> form(String code, PlanCampaign from) {
        return code.equals(from.campaign().form()) ? Optional.of(from) : in(code, Optional.of(period(from)));
    }

    /// The oldest first; an ad hoc call has no year.
    List<Optional<PlanCampaign>> earlierInYear(PlanCampaign from) {
        Period period = period(from);
        if (period.type() == Period.Type.AD_HOC) {
            return List.of(Optional.empty());
        }
        return period.earlierInYear().stream()
                .map(earlier -> in(from.campaign().form(), Optional.of(earlier)))
                .toList();
    }

    /// Every campaign that was looked for, by key; empty where it is not there.
    SortedMap<String, Optional<PlanCampaign>> found() {
        return new TreeMap<>(found);
    }

    private static Period period(PlanCampaign from) {
        return Period.parse(from.campaign().period());
    }

    private Optional<PlanCampaign> in(String form, Optional<Period> period) {
        if (period.isEmpty()) {
            return Optional.empty();
        }
        String key = form + "/" + period.get();
        Optional<PlanCampaign> known = found.get(key);
        if (known == null) {
            known = found.size() < MOST ? read(form, period.get().toString()) : Optional.empty();
            found.put(key, known);
        }
        return known;
    }

    private Optional<PlanCampaign> read(String form, String period) {
        return catalogue
                .form(form)
                .flatMap(arrived -> campaigns
                        .apply(form, period)
                        .map(campaign -> new PlanCampaign(campaign, new SlotNumbers(arrived))));
    }
}
