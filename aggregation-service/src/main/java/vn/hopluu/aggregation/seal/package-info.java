/// The seals (chốt số liệu) over figures, and the reports that wait for one to be broken.
@NullMarked
package vn.hopluu.aggregation.seal;

import org.jspecify.annotations.NullMarked;
