package vn.hopluu.plan.obligation;

import org.jspecify.annotations.Nullable;

/// What every act on an obligation says.
///
/// @param id names the act: the same id with the same content is the same act, and is done once
/// @param reason why, as it is said to the unit
/// @param legalBasis the text that it rests on, or null
public record ActTerms(String id, String reason, @Nullable String legalBasis) {}
