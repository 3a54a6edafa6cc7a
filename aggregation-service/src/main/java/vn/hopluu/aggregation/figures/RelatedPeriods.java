package vn.hopluu.aggregation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hopluu.aggregation.figures.computed.ComputedFigures;
import vn.hopluu.aggregation.figures.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.figures.computed.RelatedFigures;
import vn.hopluu.aggregation.figures.source.FigureSources;
import vn.hopluu.aggregation.figures.source.FiguresQuestion;
import vn.hopluu.aggregation.figures.source.FoundFigures;
import vn.hopluu.aggregation.question.Questions;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.Period;

/// Finds a unit's figures in related periods and forms, for what stands beside its own and for formulas that name them.
/// Nothing is read before it is asked for, and nothing twice for one answer.
@ApplicationScoped
class RelatedPeriods {

    /// More campaigns than any formula has reason to name: two years of months, and forms beside.
    private static final int MOST = 40;

    private final FigureSources sources;
    private final Campaigns campaigns;
    private final ComputedFigures computed;
    private final TotalFindings findings;

    RelatedPeriods(FigureSources sources, Campaigns campaigns, ComputedFigures computed, TotalFindings findings) {
        this.sources = sources;
        this.campaigns = campaigns;
        this.computed = computed;
        this.findings = findings;
    }

    /// Every campaign from which an answer about this one may be made, itself among them: those of its form and of the
    /// forms that its formulas and rules name. These look back in time, or to the same period.
    List<Campaign> campaigns(Campaign campaign, CatalogueSnapshot catalogue) {
        FormChanged form = Questions.form(catalogue, campaign);
        Set<String> forms = new HashSet<>(computed.forms(form, catalogue));
        forms.addAll(findings.forms(campaign, form, catalogue));
        return campaigns.upTo(forms, campaign);
    }

    /// As seen from figures that were asked for like this.
    Lookup from(FiguresQuestion question, CatalogueSnapshot catalogue) {
        return new Lookup(question, new Known(catalogue, new HashMap<>(), new HashMap<>()));
    }

    /// What one answer has read so far.
    ///
    /// @param campaigns by key, empty where there is none
    /// @param figures by campaign and structure, empty where the unit has none there
    private record Known(
            CatalogueSnapshot catalogue,
            Map<String, Optional<Campaign>> campaigns,
            Map<String, Optional<FoundFigures>> figures) {}

    /// What is related to one campaign.
    final class Lookup implements RelatedFigures {

        private final FiguresQuestion question;
        private final Known known;
        private final Period period;

        private Lookup(FiguresQuestion question, Known known) {
            this.question = question;
            this.known = known;
            this.period = Period.parse(question.campaign().period());
        }

        /// As seen from there; what either reads the other knows.
        Lookup from(FoundFigures other) {
            return new Lookup(other.question(), known);
        }

        Optional<FoundFigures> periodBefore() {
            return found(period.previous());
        }

        Optional<FoundFigures> yearAgo() {
            return found(period.lastYear());
        }

        private Optional<FoundFigures> found(Optional<Period> wanted) {
            return wanted.flatMap(each -> campaign(question.campaign().form(), each))
                    .flatMap(this::in);
        }

        @Override
        public Related previous() {
            return related(question.campaign().form(), period.previous());
        }

        @Override
        public Related lastYear() {
            return related(question.campaign().form(), period.lastYear());
        }

        @Override
        public Related form(String code) {
            return related(code, Optional.of(period));
        }

        /// Of the year so far there is nothing before: its figures are the year's already.
        @Override
        public List<Related> earlierInYear() {
            if (period.type() == Period.Type.AD_HOC) {
                return List.of(new Absent(Reason.NO_CAMPAIGN));
            }
            return question.yearToDate()
                    ? List.of()
                    : period.earlierInYear().stream()
                            .map(earlier -> related(question.campaign().form(), Optional.of(earlier)))
                            .toList();
        }

        private Related related(String form, Optional<Period> wanted) {
            if (known.campaigns().size() >= MOST) {
                return new Absent(Reason.TOO_FAR);
            }
            Optional<Campaign> campaign = wanted.flatMap(each -> campaign(form, each));
            if (campaign.isEmpty()) {
                return new Absent(Reason.NO_CAMPAIGN);
            }
            return in(campaign.get())
                    .<Related>map(other -> new Present(other.figures(), from(other)))
                    .orElseGet(() -> new Absent(Reason.NOT_IN_CAMPAIGN));
        }

        /// A form that has not arrived has no campaign that could be read.
        private Optional<Campaign> campaign(String form, Period wanted) {
            return known.campaigns()
                    .computeIfAbsent(
                            form + "/" + wanted,
                            key -> known.catalogue().form(form).isEmpty()
                                    ? Optional.empty()
                                    : campaigns.find(form, wanted.toString()));
        }

        private Optional<FoundFigures> in(Campaign other) {
            LocalDate structure = question.campaign().structureDate();
            return known.figures()
                    .computeIfAbsent(
                            other.key() + " " + question.structure() + " " + structure,
                            key -> sources.related(question.in(other), structure, known.catalogue()));
        }
    }
}
