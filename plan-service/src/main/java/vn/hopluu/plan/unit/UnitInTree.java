package vn.hopluu.plan.unit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit above or below another one on a day.
///
/// @param depth how many steps away it is; 1 is right above or right below
/// @param superior the code of who stands right above it in this tree, or null for a root
@Schema(name = "UnitInTree")
public record UnitInTree(
        int depth,
        long id,
        String code,
        String name,
        String type,
        @Nullable String superior,
        @Nullable Long superiorId,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
