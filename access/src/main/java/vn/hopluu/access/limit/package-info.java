/// How much a user, a machine client and a unit may ask for.
@NullMarked
package vn.hopluu.access.limit;

import org.jspecify.annotations.NullMarked;
