/// How far each consumer has come, in the database that holds what it derived, and which life of that database it is.
@NullMarked
package vn.hopluu.inbox.place;

import org.jspecify.annotations.NullMarked;
