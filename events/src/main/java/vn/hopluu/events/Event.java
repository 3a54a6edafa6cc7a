package vn.hopluu.events;

/// The whole current state of one thing, at a revision.
public sealed interface Event
        permits UnitChanged,
                ReorganisationChanged,
                IndicatorChanged,
                RegimeChanged,
                FormChanged,
                CampaignChanged,
                SealedUnits,
                ClosingRequested,
                SealChanged,
                AssignmentsChanged,
                PlanChanged,
                ObligationChanged,
                ReportChanged,
                CampaignStatement,
                CampaignClosed,
                ResendRequested,
                RollUpsChanged,
                ObligationOverdue,
                ComputedTotals,
                AuditHead {

    /// What the event is about: the Kafka key. Two events with one key speak of the same thing.
    String key();

    /// Grows with every change of the thing, never below 1. See [Revisions].
    long revision();
}
