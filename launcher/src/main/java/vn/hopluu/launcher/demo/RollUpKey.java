package vn.hopluu.launcher.demo;

/// Which roll-up: a unit's totals in a campaign, on one basis.
///
/// @param basis `submitted` or `approved`
record RollUpKey(String unit, String form, String period, String basis) {

    static final String SUBMITTED = "submitted";
    static final String APPROVED = "approved";

    String path() {
        return "/rollups/" + unit + "?form=" + form + "&period=" + period + "&basis=" + basis;
    }

    RollUpKey on(String otherBasis) {
        return new RollUpKey(unit, form, period, otherBasis);
    }

    @Override
    public String toString() {
        return unit + " " + form + " " + period + " " + basis;
    }
}
