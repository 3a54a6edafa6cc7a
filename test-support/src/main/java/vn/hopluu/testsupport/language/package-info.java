/// What is held of the texts of answers, and which language tests ask for.
@NullMarked
package vn.hopluu.testsupport.language;

import org.jspecify.annotations.NullMarked;
