@NullMarked
package vn.hopluu.report.check;

import org.jspecify.annotations.NullMarked;
