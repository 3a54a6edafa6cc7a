package vn.hopluu.plan.unitlist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.plan.unit.MissingRoutesView;

/// What a list comes to, or came to.
///
/// @param dryRun whether nothing was written
/// @param lines below the header
/// @param created units that the list is the first to state
/// @param changed units that have another name now
/// @param unchanged lines that state what was known already
/// @param ignoredColumns headers of columns that were passed over
/// @param noteCount how many notes there are
/// @param notes what an officer may want to know and need not mend; the first 1,000
/// @param withoutRoute what created units lack of a reporting route that units beside them have, if anything
@Schema(name = "UnitListResult")
public record ImportResult(
        boolean dryRun,
        int lines,
        int created,
        int changed,
        int unchanged,
        List<String> ignoredColumns,
        int noteCount,
        List<LineFinding> notes,
        @Nullable MissingRoutesView withoutRoute) {}
