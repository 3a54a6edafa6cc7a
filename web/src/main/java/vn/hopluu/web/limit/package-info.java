/// How much anybody may ask of a service in a time, and how much it takes on at once.
@NullMarked
package vn.hopluu.web.limit;

import org.jspecify.annotations.NullMarked;
