package vn.hopluu.aggregation.figures.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.fold.Basis;
import vn.hopluu.aggregation.reference.Campaign;

/// Which of a unit's figures are asked for.
///
/// @param structure the day whose structure they are to follow, null for as reported
/// @param yearToDate of the year up to the campaign's period, and not of the period alone
public record FiguresQuestion(
        Campaign campaign, long unit, Basis basis, @Nullable LocalDate structure, boolean yearToDate) {

    /// Of the campaign alone, along its own structure.
    public static FiguresQuestion asReported(Campaign campaign, long unit, Basis basis) {
        return new FiguresQuestion(campaign, unit, basis, null, false);
    }

    /// The same of another campaign.
    public FiguresQuestion in(Campaign other) {
        return new FiguresQuestion(other, unit, basis, structure, yearToDate);
    }

    /// The day whose structure the figures follow.
    public LocalDate followed() {
        return structure == null ? campaign.structureDate() : structure;
    }

    FiguresQuestion restatedOn(LocalDate day) {
        return new FiguresQuestion(campaign, unit, basis, day, false);
    }
}
