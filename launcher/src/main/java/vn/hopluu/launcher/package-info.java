/// One command on one machine: the parts, the services, and what is known about them.
@NullMarked
package vn.hopluu.launcher;

import org.jspecify.annotations.NullMarked;
