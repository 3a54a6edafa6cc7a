package vn.hopluu.aggregation.fold;

/// One unit's roll-up in one campaign: a vector of sums for each basis.
///
/// @param submitted the sums on the basis SUBMITTED
/// @param approved the sums on the basis APPROVED
public record RollUp(Sums submitted, Sums approved) {

    public static RollUp empty(int slots, int ratios) {
        return new RollUp(new Sums(slots, ratios), new Sums(slots, ratios));
    }

    public Sums on(Basis basis) {
        return switch (basis) {
            case SUBMITTED -> submitted;
            case APPROVED -> approved;
        };
    }
}
