/// The campaigns that there are, how far each is taken in, and what has changed in one.
@NullMarked
package vn.hopluu.aggregation.campaign;

import org.jspecify.annotations.NullMarked;
