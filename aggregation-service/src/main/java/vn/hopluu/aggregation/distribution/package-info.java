/// How answers that do not add are spread over the units: codes, yes or no, scores.
@NullMarked
package vn.hopluu.aggregation.distribution;

import org.jspecify.annotations.NullMarked;
