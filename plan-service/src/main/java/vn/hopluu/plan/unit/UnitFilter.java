package vn.hopluu.plan.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which units of a day are listed.
///
/// @param parent only units right under this one, or null for all
/// @param type only units of this type, or null for all
/// @param search only units with this in their name or code, or null for all
/// @param withEnded also those that have ended before the day, by what they were ever called
record UnitFilter(
        LocalDate day,
        @Nullable Unit parent,
        @Nullable String type,
        @Nullable String search,
        boolean withEnded) {}
