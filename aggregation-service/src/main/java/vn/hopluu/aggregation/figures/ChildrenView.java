package vn.hopluu.aggregation.figures;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.list.Paged;

/// A unit's roll-up and a page of those of the units that report to it.
///
/// @param unit the unit's own row, whose totals are made of the children's
/// @param items the children in the order of their codes
public record ChildrenView(
        RollUpView unit,
        List<RollUpView> items,

        @Schema(description = "The address of the next page; null on the last. Also in the header Link") @Nullable
        URI next)
        implements Paged {}
