package vn.hopluu.plan.unitlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a line states: from this day on, the unit that bears this code is called so, is of this type, and stands there.
///
/// @param number the line's, as an editor counts
/// @param parent the parent's code, or null for a province
/// @param name the civil name with its type before it: `Xã Bản Bo`
/// @param type the register's word
record ListLine(
        int number,
        LocalDate from,
        Level level,
        String code,
        @Nullable String parent,
        String name,
        String type) {}
