/// What one unit comes to: asked for, found, computed and shown.
@NullMarked
package vn.hopluu.aggregation.figures;

import org.jspecify.annotations.NullMarked;
