package vn.hopluu.plan.reorganisation;

import java.util.List;
import vn.hopluu.plan.unit.HistoryReplacement;
import vn.hopluu.web.problem.FieldError;

/// A reorganisation worked out to the end against the units as they are.
///
/// @param act what is to be written
/// @param settled the open obligations of the units that end
/// @param outcome what it makes of each unit and obligation, for people
/// @param reasons everything that speaks against it
record ReorganisationDraft(
        ParsedReorganisation stated,
        ReorganisationPlan plan,
        List<HistoryReplacement> act,
        List<ObligationDispositions.Disposed> settled,
        ReorganisationResult outcome,
        List<FieldError> reasons) {}
