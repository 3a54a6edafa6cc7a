/// The whole way of a figure under one seed: reports, outbox, relay, topic, fold and database, stopped between any two
/// steps, with crashes, repeats, losses and a tree that moves; at the end every total must be the naive sum.
///
/// Start with `Simulation`. What runs is the services' own code behind its ports: `RelayRound` of outbox,
/// `ReportFold` and `CampaignSweep` of aggregation-service. One task runs at a time, and a seed decides which.
@NullMarked
package vn.hopluu.simulation;

import org.jspecify.annotations.NullMarked;
