/// The REST contract that is kept in the repository, against what a service answers.
@NullMarked
package vn.hopluu.testsupport.openapi;

import org.jspecify.annotations.NullMarked;
