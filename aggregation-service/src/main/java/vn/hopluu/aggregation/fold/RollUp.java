package vn.hopluu.aggregation.fold;

/// One unit's roll-up in one campaign: a vector of sums for each basis.
///
/// @param submitted the sums on the basis SUBMITTED
/// @param approved the sums on the basis APPROVED
public record RollUp(Sums submitted, Sums approved) {

    public static RollUp empty(int slots) {
        return new RollUp(new Sums(slots), new Sums(slots));
    }

    public Sums on(Basis basis) {
        return switch (basis) {
            case SUBMITTED -> submitted;
            case APPROVED -> approved;
        };
    }
}
