/// What is asked: the campaign, the unit and the basis that an address names.
@NullMarked
package vn.hopluu.aggregation.question;

import org.jspecify.annotations.NullMarked;
