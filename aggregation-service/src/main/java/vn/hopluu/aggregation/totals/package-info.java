/// What the parts of each unit that adds up come to, told to report-service: a consolidated report is begun from it,
/// and
/// held against it ([ADR 0038](../../../../../../../../docs/adr/0038-computed-totals.md)).
@NullMarked
package vn.hopluu.aggregation.totals;

import org.jspecify.annotations.NullMarked;
