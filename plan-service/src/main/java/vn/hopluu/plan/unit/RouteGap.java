package vn.hopluu.plan.unit;

import java.time.LocalDate;
import java.util.List;
import vn.hopluu.plan.unit.MissingRoutesView.Lack;

/// Something that a unit lacks under a regime on a day.
///
/// @param predecessorsHave whether those have it that it succeeds; else those beside it
/// @param candidates the routes that may be proposed, the likeliest first
record RouteGap(
        long unit, LocalDate day, String regime, Lack lack, boolean predecessorsHave, List<RouteEnds> candidates) {}
