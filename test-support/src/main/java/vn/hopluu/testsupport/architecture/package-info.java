/// The rules that the build holds every service to, each with the way to mend a breach.
@NullMarked
package vn.hopluu.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
