/// The little that plain JDBC needs to be readable.
@NullMarked
package vn.hopluu.aggregation.sql;

import org.jspecify.annotations.NullMarked;
