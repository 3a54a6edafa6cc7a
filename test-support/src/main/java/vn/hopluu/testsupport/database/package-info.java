/// What a database may do to a service.
@NullMarked
package vn.hopluu.testsupport.database;

import org.jspecify.annotations.NullMarked;
