/// All the processes together: a real broker, a real PostgreSQL and the three packaged services, as `./hopluu up`
/// starts them.
@NullMarked
package vn.hopluu.systemtests;

import org.jspecify.annotations.NullMarked;
