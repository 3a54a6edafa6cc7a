/// Where a unit's figures come from: as they are stored, of the year so far, or restated on another day's structure.
@NullMarked
package vn.hopluu.aggregation.figures.source;

import org.jspecify.annotations.NullMarked;
