package vn.hopluu.report.report;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.lifecycle.ReportState;

/// Which reports are asked for; a null asks for any.
///
/// @param unitId whose reports
/// @param superiorId a unit that takes them: whose total they enter, through which they pass or to which they
///     are addressed
/// @param candidates the units among which the caller's are
/// @param waitingAt units at which, or below which, something waits to be done
/// @param enteredBy who enters them: for itself, for units that it succeeds, or because they were transferred to it
record ReportFilter(
        @Nullable Long unitId,
        @Nullable String form,
        @Nullable String period,
        @Nullable ReportState state,
        @Nullable Long superiorId,
        @Nullable EnteredBy enteredBy,
        @Nullable Set<Long> waitingAt,
        @Nullable Set<Long> candidates) {

    /// A unit that enters reports.
    ///
    /// @param unitIds the unit and those that it wholly succeeds
    record EnteredBy(long unitId, List<Long> unitIds) {}

    static final ReportFilter ALL = new ReportFilter(null, null, null, null, null, null, null, null);

    /// What waits at some units.
    static ReportFilter waitingAt(Set<Long> units, @Nullable Set<Long> candidates) {
        return new ReportFilter(null, null, null, null, null, null, units, candidates);
    }

    /// The condition on a `report` behind one id.
    String condition() {
        List<String> conditions = new ArrayList<>(List.of("report.id > :id"));
        if (unitId != null) {
            conditions.add("report.unitId = :unitId");
        }
        if (form != null) {
            conditions.add("report.form = :form");
        }
        if (period != null) {
            conditions.add("report.period = :period");
        }
        if (state != null) {
            conditions.add("report.state = :state");
        }
        if (candidates != null) {
            conditions.add("report.unitId in :candidates");
        }
        if (waitingAt != null) {
            conditions.add(
                    "report.state in ('DRAFT', 'RETURNED', 'WITHDRAWN', 'SUBMITTED', 'CORRECTED')"
                            + " and (report.unitId in :waitingAt or exists (select 1 from Obligation owed"
                            + " where (owed.recipientId in :waitingAt or owed.intermediaryId in :waitingAt)"
                            + " and owed.key.unitId = report.unitId and owed.key.form = report.form and owed.key.period = report.period))");
        }
        if (superiorId != null) {
            conditions.add(
                    "exists (select 1 from Obligation owed where (owed.recipientId = :superiorId"
                            + " or owed.intermediaryId = :superiorId or owed.addresseeId = :superiorId)"
                            + " and owed.key.unitId = report.unitId and owed.key.form = report.form and owed.key.period = report.period)");
        }
        if (enteredBy != null) {
            conditions.add("(report.unitId in :enteredByIds or exists (select 1 from Obligation owed"
                    + " where owed.enteredById = :enteredById and owed.key.unitId = report.unitId"
                    + " and owed.key.form = report.form and owed.key.period = report.period))");
        }
        return String.join(" and ", conditions);
    }

    Parameters parameters(long after) {
        Parameters values = Parameters.with("id", after);
        add(values, "unitId", unitId);
        add(values, "form", form);
        add(values, "period", period);
        add(values, "state", state);
        add(values, "candidates", candidates);
        add(values, "superiorId", superiorId);
        add(values, "waitingAt", waitingAt);
        add(values, "enteredById", enteredBy == null ? null : (Long) enteredBy.unitId());
        add(values, "enteredByIds", enteredBy == null ? null : enteredBy.unitIds());
        return values;
    }

    private static void add(Parameters values, String name, @Nullable Object value) {
        if (value != null) {
            values.and(name, value);
        }
    }
}
