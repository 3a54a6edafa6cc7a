package vn.hopluu.aggregation.reference;

/// A campaign was filed that has no forest yet.
public record CampaignKnown() {}
