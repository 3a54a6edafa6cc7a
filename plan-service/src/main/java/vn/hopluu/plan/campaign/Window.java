package vn.hopluu.plan.campaign;

import java.time.LocalDate;

/// The days whose data a period holds, both inside.
record Window(LocalDate from, LocalDate to) {}
