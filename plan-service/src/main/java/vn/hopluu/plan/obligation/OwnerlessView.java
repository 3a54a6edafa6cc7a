package vn.hopluu.plan.obligation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.events.Coverage;

/// The reports of a plan that no unit is left to enter: theirs has ended (đã kết thúc hoạt động) before
/// anybody said who enters them.
///
/// @param count how many there are
/// @param obligations the first of them, in the order of form, period and unit id; all are listed by
/// `GET /obligations?plan=…&withoutOwner=true`
@Schema(name = "ObligationsWithoutOwner")
public record OwnerlessView(long count, List<One> obligations) {

    /// @param unit the code that the unit bore last
    /// @param successors who stands in its place now
    /// @param transferTo the one that a transfer of the whole plan gives it to: the successor of all of
    /// it; null where there is none, and the transfer has to be said for this report alone
    @Schema(name = "ObligationWithoutOwner")
    public record One(
            String unit,
            long unitId,
            String name,
            String form,
            String period,
            Coverage coverage,
            List<Heir> successors,
            @Nullable String transferTo) {}

    /// @param code the one that it bore last
    /// @param whole whether all of the unit that ended came to it, by however many reorganisations
    @Schema(name = "StandingSuccessor")
    public record Heir(long id, String code, String name, boolean whole) {}
}
