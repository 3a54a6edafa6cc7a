package vn.hopluu.plan.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a transfer of all of a plan's reports without an owner has done.
///
/// @param transferred how many reports successors enter by this act, whenever it was sent first
/// @param remaining those that nobody is left to enter still: their units went to several, or to nobody
@Schema(name = "TransferOfPlan")
public record TransferOfPlanView(long transferred, OwnerlessView remaining) {}
