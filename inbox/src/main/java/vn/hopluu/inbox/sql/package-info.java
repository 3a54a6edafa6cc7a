/// The little that plain JDBC needs to be readable.
@NullMarked
package vn.hopluu.inbox.sql;

import org.jspecify.annotations.NullMarked;
