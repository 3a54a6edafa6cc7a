package vn.hopluu.report.check;

import java.time.LocalDate;
import vn.hopluu.events.Coverage;
import vn.hopluu.report.content.Content;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.Unit;

/// The report that is checked, as it would be handed in.
///
/// @param proposed whether the report says none of its days, or only one, and the rest was proposed
public record CheckedReport(
        Campaign campaign,
        Unit unit,
        Coverage coverage,
        FormDefinition definition,
        ValidContent filled,
        boolean proposed) {

    /// As its author has sent it.
    public CheckedReport(
            Campaign campaign, Unit unit, Coverage coverage, FormDefinition definition, ValidContent filled) {
        this(campaign, unit, coverage, definition, filled, false);
    }

    /// With a proposal for each day that is not stated. Where the two would not be in order, what is asked is proposed
    /// all the same, and found.
    CheckedReport withDays(AskedDays asked, LocalDate today) {
        Content content = filled.content();
        if (content.dataFrom() != null && content.dataTo() != null) {
            return this;
        }
        Content complete = content.withDays(
                content.dataFrom() == null ? asked.from() : content.dataFrom(),
                content.dataTo() == null ? asked.toAsOf(today) : content.dataTo());
        return new CheckedReport(
                campaign,
                unit,
                coverage,
                definition,
                new ValidContent(filled.formVersion(), complete, filled.cells()),
                true);
    }
}
