/// What a request is told when the database fails it, and the connections beside the pool: they ask how the database
/// is, and hold the replica's name.
@NullMarked
package vn.hopluu.web.database;

import org.jspecify.annotations.NullMarked;
