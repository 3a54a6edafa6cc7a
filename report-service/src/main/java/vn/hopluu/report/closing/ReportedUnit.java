package vn.hopluu.report.closing;

/// A unit in a campaign.
public record ReportedUnit(String form, String period, long unit) {

    /// `DVCQ-Q/2024-Q1`.
    String campaign() {
        return form + "/" + period;
    }
}
