package vn.hopluu.plan.unit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit as it is on one day.
///
/// @param parent the code that the parent bears on that day, or null for a root
@Schema(name = "UnitOnDay")
public record UnitOnDay(
        long id,
        String code,
        String name,
        String type,
        @Nullable String parent,
        @Nullable Long parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
