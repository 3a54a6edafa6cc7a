package vn.hopluu.report.check;

import java.time.LocalDate;
import vn.hopluu.report.reference.Obligations.Duty;

/// What is expected of a report before anybody looks at its figures.
///
/// @param duty whether the unit owes it
/// @param days the days that it should speak of
/// @param today the day on which it is checked
record Expectation(Duty duty, AskedDays days, LocalDate today) {}
