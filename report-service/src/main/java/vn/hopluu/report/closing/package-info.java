/// What is closed to moves: sealed campaigns, and those that are being sealed (chốt số liệu).
@NullMarked
package vn.hopluu.report.closing;

import org.jspecify.annotations.NullMarked;
