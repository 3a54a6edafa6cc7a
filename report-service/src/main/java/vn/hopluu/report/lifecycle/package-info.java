/// The states of a report, as types whose methods are the legal moves. Pure: no framework, no database.
@NullMarked
package vn.hopluu.report.lifecycle;

import org.jspecify.annotations.NullMarked;
