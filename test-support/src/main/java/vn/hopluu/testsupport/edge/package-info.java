/// What stands before every address of a service: its two ports, and what neither takes.
@NullMarked
package vn.hopluu.testsupport.edge;

import org.jspecify.annotations.NullMarked;
