/// One unit's figures in one campaign, however they were come by: stored, accumulated over a year, or restated.
@NullMarked
package vn.hopluu.aggregation.sheet;

import org.jspecify.annotations.NullMarked;
