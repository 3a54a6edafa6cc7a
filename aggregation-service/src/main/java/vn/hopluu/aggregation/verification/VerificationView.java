package vn.hopluu.aggregation.verification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a verification found.
///
/// @param rows roll-up rows compared, each on both bases
/// @param cells figures compared: one per unit, slot and basis, each with its four numbers
public record VerificationView(
        boolean agrees,
        int campaigns,
        long rows,
        long cells,

        @Schema(description = "The first 100 differences of each campaign and basis")
        List<Difference> differences,

        @Schema(
                description = "The first 100 reports of each campaign that the ledger does not hold as they were"
                        + " applied, by key")
        List<String> altered) {

    /// A stored figure that is not what the ledger adds up to.
    ///
    /// @param indicator the figure's, or "reports" for the count of reports
    /// @param stored sum, stand-ins, estimates, given, not applicable, or one side of a ratio: as stored, scaled
    /// @param recomputed the same from the ledger
    public record Difference(
            String campaign, String basis, String unit, String indicator, String stored, String recomputed) {}
}
