package vn.hopluu.aggregation.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.hopluu.events.AssignmentsChanged;
import vn.hopluu.events.AuditHead;
import vn.hopluu.events.CampaignChanged;
import vn.hopluu.events.CampaignClosed;
import vn.hopluu.events.CampaignStatement;
import vn.hopluu.events.ClosingRequested;
import vn.hopluu.events.ComputedTotals;
import vn.hopluu.events.Event;
import vn.hopluu.events.FormChanged;
import vn.hopluu.events.IndicatorChanged;
import vn.hopluu.events.ObligationChanged;
import vn.hopluu.events.ObligationOverdue;
import vn.hopluu.events.PlanChanged;
import vn.hopluu.events.RegimeChanged;
import vn.hopluu.events.ReorganisationChanged;
import vn.hopluu.events.ReportChanged;
import vn.hopluu.events.ResendRequested;
import vn.hopluu.events.RollUpsChanged;
import vn.hopluu.events.SealChanged;
import vn.hopluu.events.SealedUnits;
import vn.hopluu.events.UnitChanged;

/// Takes in what plan-service says, in whatever order it comes.
@ApplicationScoped
public class Reference {

    private final UnitRegister units;
    private final Catalogue catalogue;
    private final Campaigns campaigns;
    private final Plans plans;
    private final Obligations obligations;
    private final Reorganisations reorganisations;
    private final Seals seals;

    Reference(
            UnitRegister units,
            Catalogue catalogue,
            Campaigns campaigns,
            Plans plans,
            Obligations obligations,
            Reorganisations reorganisations,
            Seals seals) {
        this.units = units;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.plans = plans;
        this.obligations = obligations;
        this.reorganisations = reorganisations;
        this.seals = seals;
    }

    /// Takes in a batch in one transaction, or in the one that is under way.
    ///
    /// @return the units that would stand below themselves as the tree stands now
    @Transactional
    public List<UnitChanged> accept(List<Event> events) {
        List<UnitChanged> changedUnits = new ArrayList<>();
        List<ObligationChanged> changedObligations = new ArrayList<>();
        for (Event event : events) {
            switch (event) {
                case UnitChanged unit -> changedUnits.add(unit);
                case IndicatorChanged indicator -> catalogue.accept(indicator);
                case RegimeChanged regime -> catalogue.accept(regime);
                case FormChanged form -> catalogue.accept(form);
                case CampaignChanged campaign -> campaigns.accept(campaign);
                case SealedUnits page -> seals.accept(page);
                case ClosingRequested _ -> {
                    // What report-service is asked; here a seal counts when it stands.
                }
                case SealChanged seal -> seals.accept(seal);
                case AssignmentsChanged _ -> {
                    // The module access takes these in by itself
                }
                case ReorganisationChanged reorganisation -> reorganisations.accept(reorganisation);
                case PlanChanged plan -> plans.accept(plan);
                case ObligationChanged obligation -> changedObligations.add(obligation);
                case ResendRequested request ->
                    throw new IllegalArgumentException("this service's own request: " + request.key());
                case CampaignClosed closed ->
                    throw new IllegalArgumentException("an answer to plan-service: " + closed.key());
                case CampaignStatement statement ->
                    throw new IllegalArgumentException("a statement is not reference data: " + statement.key());
                case ObligationOverdue overdue ->
                    throw new IllegalArgumentException("what this service says itself: " + overdue.key());
                case ComputedTotals totals ->
                    throw new IllegalArgumentException("what this service says itself: " + totals.key());
                case AuditHead head -> throw new IllegalArgumentException("another service's audit: " + head.key());
                case RollUpsChanged notice ->
                    throw new IllegalArgumentException("this service's own notice: " + notice.key());
                case ReportChanged report ->
                    throw new IllegalArgumentException("a report is folded, not taken in: " + report.key());
            }
        }
        obligations.accept(changedObligations);
        return changedUnits.isEmpty() ? List.of() : units.accept(changedUnits);
    }
}
