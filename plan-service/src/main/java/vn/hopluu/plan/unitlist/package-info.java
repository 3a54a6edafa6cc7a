/// The official lists of units (danh mục đơn vị hành chính), taken in as files: all or nothing, with a finding per
/// line.
@NullMarked
package vn.hopluu.plan.unitlist;

import org.jspecify.annotations.NullMarked;
