/// Holds every operation of a service against the table of who is served what.
@NullMarked
package vn.hopluu.testsupport.access;

import org.jspecify.annotations.NullMarked;
