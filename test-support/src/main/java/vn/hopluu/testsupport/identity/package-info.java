/// An identity provider for tests: keys of its own, tokens for whom a test wants, and a count of what it was asked.
@NullMarked
package vn.hopluu.testsupport.identity;

import org.jspecify.annotations.NullMarked;
