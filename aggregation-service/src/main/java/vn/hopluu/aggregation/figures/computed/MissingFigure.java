package vn.hopluu.aggregation.figures.computed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A figure that a formula names and that is not there.
///
/// @param figure as the formula names it: `previous.DT05`
@Schema(description = "A figure that a formula names and that is not there")
public record MissingFigure(
        @Schema(description = "As the formula names it", examples = "previous.DT05")
        String figure,

        Reason reason) {

    /// Why it is not there.
    @Schema(
            name = "MissingFigureReason",
            description = "NOT_STATED: nobody has stated it; NOT_APPLICABLE: it applies to nobody; NO_CAMPAIGN: the"
                    + " period, or the other form, has no campaign; NOT_IN_CAMPAIGN: the unit has no place in it;"
                    + " NO_SLOT: the form does not hold it; DOES_NOT_ADD: it is kept per unit and never summed;"
                    + " NOT_TOGETHER: no unit gave both sides of the ratio; TOO_LARGE: it has more digits than a cell holds; NOT_READ: a formula reads no figures of children,"
                    + " and counts units by their answers of one period and form only; TOO_FAR: it lies behind too many"
                    + " other figures, or they go round in a circle")
    public enum Reason {
        NOT_STATED,
        NOT_APPLICABLE,
        NO_CAMPAIGN,
        NOT_IN_CAMPAIGN,
        NO_SLOT,
        DOES_NOT_ADD,
        NOT_TOGETHER,
        TOO_LARGE,
        NOT_READ,
        TOO_FAR
    }
}
