package vn.hopluu.report.check;

import vn.hopluu.events.Coverage;
import vn.hopluu.report.content.ValidContent;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormDefinition;
import vn.hopluu.report.reference.Unit;

/// The report that is checked, as it would be handed in.
public record CheckedReport(
        Campaign campaign, Unit unit, Coverage coverage, FormDefinition definition, ValidContent filled) {}
