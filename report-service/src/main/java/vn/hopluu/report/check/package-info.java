/// What is implausible in a report, beyond its shape: its form's rules, the window it speaks of, its registers.
@NullMarked
package vn.hopluu.report.check;

import org.jspecify.annotations.NullMarked;
