package vn.hopluu.report.check;

import vn.hopluu.events.Coverage;
import vn.hopluu.report.content.Filled;
import vn.hopluu.report.reference.Campaign;
import vn.hopluu.report.reference.FormSheet;
import vn.hopluu.report.reference.Unit;

/// The report that is checked, as it would be handed in.
public record Subject(Campaign campaign, Unit unit, Coverage coverage, FormSheet sheet, Filled filled) {}
