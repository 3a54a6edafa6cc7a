/// A real PostgreSQL in processes of its own, and the databases in it.
@NullMarked
package vn.hopluu.launcher.postgres;

import org.jspecify.annotations.NullMarked;
