package vn.hopluu.aggregation.rollup;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hopluu.aggregation.comparison.Neighbours;
import vn.hopluu.aggregation.computed.Elsewhere;
import vn.hopluu.aggregation.computed.MissingFigure.Reason;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.Campaign;
import vn.hopluu.aggregation.reference.Campaigns;
import vn.hopluu.aggregation.reference.CatalogueSnapshot;
import vn.hopluu.aggregation.restatement.RestatementProblem;
import vn.hopluu.aggregation.rollup.Sheets.Found;
import vn.hopluu.aggregation.rollup.Sheets.Request;
import vn.hopluu.events.Period;

/// Finds a unit's figures in other periods and forms, for what stands beside its own and for formulas that name them.
/// Nothing is read before it is asked for, and nothing twice for one answer.
@ApplicationScoped
public class OtherFigures {

    /// More campaigns than any formula has reason to name: two years of months, and forms beside.
    private static final int MOST = 40;

    private final Sheets sheets;
    private final Campaigns campaigns;

    OtherFigures(Sheets sheets, Campaigns campaigns) {
        this.sheets = sheets;
        this.campaigns = campaigns;
    }

    /// As seen from the unit's figures as they are stored.
    public Seen from(Campaign campaign, long unit, Basis basis, CatalogueSnapshot catalogue) {
        return from(new Request(campaign, unit, basis, null, false), catalogue);
    }

    /// As seen from figures that were asked for like this.
    Seen from(Request request, CatalogueSnapshot catalogue) {
        return new Seen(request, new Known(catalogue, new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    /// Figures, and how they were asked for.
    record Beside(Request request, Found found) {}

    /// What one answer has read so far.
    ///
    /// @param campaigns by key, empty where there is none
    /// @param figures by campaign and structure, empty where the unit has none there
    private record Known(
            CatalogueSnapshot catalogue,
            Map<String, Optional<Campaign>> campaigns,
            Map<String, Optional<Beside>> figures) {}

    /// What is seen from one campaign.
    public final class Seen implements Elsewhere {

        private final Request request;
        private final Known known;
        private final Period period;

        private Seen(Request request, Known known) {
            this.request = request;
            this.known = known;
            this.period = Period.parse(request.campaign().period());
        }

        /// As it is seen from there; what either reads the other knows.
        Seen from(Beside other) {
            return new Seen(other.request(), known);
        }

        Optional<Beside> periodBefore() {
            return beside(Neighbours.previous(period));
        }

        Optional<Beside> yearAgo() {
            return beside(Neighbours.lastYear(period));
        }

        private Optional<Beside> beside(Optional<Period> wanted) {
            return wanted.flatMap(each -> campaign(request.campaign().form(), each))
                    .flatMap(this::in);
        }

        @Override
        public Place previous() {
            return place(request.campaign().form(), Neighbours.previous(period));
        }

        @Override
        public Place lastYear() {
            return place(request.campaign().form(), Neighbours.lastYear(period));
        }

        @Override
        public Place form(String code) {
            return place(code, Optional.of(period));
        }

        /// Of the year so far there is nothing before: its figures are the year's already.
        @Override
        public List<Place> earlierInYear() {
            if (period.type() == Period.Type.AD_HOC) {
                return List.of(new Nowhere(Reason.NO_CAMPAIGN));
            }
            return IntStream.range(1, request.yearToDate() ? 1 : period.number())
                    .mapToObj(number -> place(
                            request.campaign().form(),
                            Optional.of(new Period(period.year(), period.type(), number, period.slug()))))
                    .toList();
        }

        /// Names the state of all that was read, and of what was not there.
        public List<Object> state() {
            return Stream.concat(
                            known.campaigns().entrySet().stream()
                                    .<Object>map(each -> List.of(
                                            each.getKey(), each.getValue().isPresent())),
                            known.figures().entrySet().stream()
                                    .<Object>map(each -> List.of(
                                            each.getKey(),
                                            each.getValue()
                                                    .map(Beside::found)
                                                    .map(OtherFigures::state)
                                                    .orElse(List.of()))))
                    .toList();
        }

        private Place place(String form, Optional<Period> wanted) {
            if (known.campaigns().size() >= MOST) {
                return new Nowhere(Reason.TOO_FAR);
            }
            Optional<Campaign> campaign = wanted.flatMap(each -> campaign(form, each));
            if (campaign.isEmpty()) {
                return new Nowhere(Reason.NO_CAMPAIGN);
            }
            return in(campaign.get())
                    .<Place>map(other -> new There(other.found().sheet(), from(other)))
                    .orElseGet(() -> new Nowhere(Reason.NOT_IN_CAMPAIGN));
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

        private Optional<Beside> in(Campaign other) {
            String key = other.key() + " " + request.structure() + " "
                    + request.campaign().structureDate();
            Optional<Beside> read = known.figures().get(key);
            if (read == null) {
                read = read(other);
                known.figures().put(key, read);
            }
            return read;
        }

        /// The same question of another campaign. A unit that is none of its structure is asked for on the structure
        /// of the campaign in hand, as the sum of its predecessors; not where that would divide figures.
        private Optional<Beside> read(Campaign other) {
            Request there = request.in(other);
            try {
                Optional<Beside> asked = sheets.find(there, known.catalogue()).map(found -> new Beside(there, found));
                return asked.isPresent() || request.structure() != null || request.yearToDate()
                        ? asked
                        : restated(there.restatedOn(request.campaign().structureDate()));
            } catch (HttpProblem refused) {
                if (refused.getStatusCode() == RestatementProblem.CANNOT_BE_RESTATED.status()) {
                    return Optional.empty();
                }
                throw refused;
            }
        }

        private Optional<Beside> restated(Request there) {
            return sheets.find(there, known.catalogue()).map(found -> new Beside(there, found));
        }
    }

    /// Names the state of one period's figures; the periods as well, since one that has nothing yet changes no version.
    static List<Object> state(Found found) {
        return List.of(found.periods(), found.gaps(), found.restated() != null, found.version());
    }
}
