/// What is stored, held against its hashes and counted, for whoever compares it with what others hold.
@NullMarked
package vn.hopluu.report.verification;

import org.jspecify.annotations.NullMarked;
