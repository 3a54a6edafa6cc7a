/// What a request is told when the database fails it; the connections beside the pool, which ask how the
/// database is and hold the replica's name; and the little that plain JDBC needs to be readable.
@NullMarked
package vn.hopluu.web.database;

import org.jspecify.annotations.NullMarked;
