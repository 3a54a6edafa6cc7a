/// Deadlines to the second, and the calendars that rules in working days count by.
@NullMarked
package vn.hopluu.plan.calendar;

import org.jspecify.annotations.NullMarked;
