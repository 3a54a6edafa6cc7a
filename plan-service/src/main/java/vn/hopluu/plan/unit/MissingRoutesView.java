package vn.hopluu.plan.unit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.web.language.Message;
import vn.hopluu.web.language.Worded;

/// Units that lack a reporting route (tuyến báo cáo), or a collecting office on it, where those have one
/// that they succeed or stand beside. A warning: they are stored, and report to their administrative
/// parent.
///
/// @param count how often one lacks something under a regime
/// @param units the first of them
@Schema(name = "UnitsWithoutRoute")
public record MissingRoutesView(int count, List<One> units) {

    /// @param unitId null in a preview for a unit that comes to be
    /// @param message what it lacks, who has it, and what to do
    /// @param proposed the route of all that it wholly succeeds, else that of all beside it; null where
    /// they differ or somebody whom it names is not there
    @Schema(name = "UnitWithoutRoute")
    public record One(
            String unit,
            @Nullable Long unitId,
            String name,
            String regime,
            @Worded Lack lacks,
            Message message,
            @Nullable ProposedRoute proposed) {}

    /// @param recipient by the code that it bears on the day from which the route is lacking, as are the others
    @Schema(name = "ProposedRoute")
    public record ProposedRoute(
            String recipient,
            @Nullable String intermediary,
            @Nullable String addressee) {}

    @Schema(
            name = "RouteLack",
            description = "ROUTE: it reports to its administrative parent, without being told so; COLLECTING_OFFICE:"
                    + " nobody collects and reviews on its route, nor receives")
    public enum Lack {
        ROUTE,
        COLLECTING_OFFICE
    }
}
