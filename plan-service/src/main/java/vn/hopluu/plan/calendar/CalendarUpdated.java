package vn.hopluu.plan.calendar;

/// Fired in the transaction in which a calendar changed: what could not be said before may be said now.
public record CalendarUpdated(String code) {}
