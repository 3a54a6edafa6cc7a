package vn.hopluu.aggregation.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.web.language.Worded;

/// What is declared at a unit and below it, held against what it comes to.
@Schema(name = "Reconciliation", description = "Declared totals of a subtree that are not what they come to")
record ReconciliationView(
        String form,
        String period,

        @Schema(enumeration = {"submitted", "approved"}) @Worded(of = Basis.class)
        String basis,

        @Schema(description = "The day whose structure says what adds into what")
        LocalDate structureDate,

        @Schema(description = "Declared totals that were compared")
        int compared,

        @Schema(description = "Those that agree") int agreeing,

        @Schema(description = "The others, the largest difference first; those without anything to compare with last")
        List<DifferenceView> differences,

        @Schema(description = "How many more differences there are")
        int more) {}
